// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345",
        "-1",
        "1_000",
        " 42\n",
        "1.5",
        "1e5",
        ".5",
        "5.",
        "nan",
        "Infinity",
        "TRUE"
      })
  void aCredentialThatTheServerTakesForANumberIsAnObstacle(String value) {
    GeneratedFile file = generate(value);

    assertThat(file.obstacles())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("InvalidValue spec.llm.providers[0].credentialsSecretRef");
    assertThat(file.obstacles().get(0).text()).doesNotContain(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk-1", "0x1F", "1__0", "true ", "e5", "1.2.3", "gsk_1", "+", "."})
  void otherCredentialsAreText(String value) {
    assertThat(generate(value).obstacles()).isEmpty();
  }

  @Test
  void aPortMayBeANumber() {
    TestView view =
        TestView.section(
                "providers: {vectorIo: [{id: pg, provider: pgvector, secretRefs: {port: {name: s, key:"
                    + " k}}}]}")
            .with("s", "k", "5432");

    assertThat(LlamaStackFile.of(view, Pair.V0_6).obstacles()).isEmpty();
  }

  /** SQLAlchemy's own reader of addresses takes each of these for something else. */
  @ParameterizedTest
  @CsvSource({"password, x@y", "password, x%41", "user, a:b", "user, a/b", "user, a%41"})
  void whatBreaksTheAddressOfADatabaseIsAnObstacleBeforeOgx(String field, String value) {
    TestView view = database(field, value);

    assertThat(LlamaStackFile.of(view, Pair.V0_6).obstacles())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("InvalidValue spec.ols.llamaStack.storage.sql." + field);
    assertThat(LlamaStackFile.of(view, Pair.V0_6).obstacles().get(0).text()).doesNotContain(value);
    assertThat(LlamaStackFile.of(view, Pair.V0_7).obstacles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"password, x/y?z#:+", "password, x%zz", "user, a@b"})
  void otherCharactersDoNotBreakIt(String field, String value) {
    assertThat(LlamaStackFile.of(database(field, value), Pair.V0_6).obstacles()).isEmpty();
  }

  private static TestView database(String field, String value) {
    return TestView.section(
            "storage: {sql: {type: postgres, host: h, user: {name: user, key: k}, password: {name:"
                + " password, key: k}}}")
        .with("user", "k", "u")
        .with("password", "k", "p")
        .with(field, "k", value);
  }

  private static GeneratedFile generate(String value) {
    TestView view = TestView.of("").with("openai-creds", "apitoken", value);
    return LlamaStackFile.of(view, Pair.V0_6);
  }
}
