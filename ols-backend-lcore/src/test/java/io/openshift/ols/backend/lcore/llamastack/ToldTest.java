// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.Aspect;
import org.junit.jupiter.api.Test;

class ToldTest {
  private static final String CANARY = "canary-4711";
  private static final String GRANITE =
      "providers: {inference: [{id: granite, provider: groq, apiKey: {name: granite-creds, key:"
          + " token}}]}";

  @Test
  void aGeneratedFileIsToldWithWhatIsInIt() {
    GeneratedFile file = LlamaStackFile.of(complete(), Pair.V0_6);

    assertThat(file.aspects())
        .extracting(Aspect::type, Aspect::holds, Aspect::reason)
        .containsExactly(
            tuple("ConfigGenerated", true, "ConfigGenerationSucceeded"),
            tuple("SecretsResolved", true, "AllSecretsFound"));
    assertThat(file.aspects().get(0).message())
        .matches(
            "run\\.yaml has 9 providers and 2 models, schema 0\\.6, base the operator's own, SHA-256"
                + " [0-9a-f]{64}");
    assertThat(file.aspects().get(1).message()).isEqualTo("Resolved 2 secret references");
  }

  @Test
  void aMissingSecretIsToldWithItsKeyAndItsField() {
    TestView view = complete().with("granite-creds", ResolvedReference.missing());

    assertThat(LlamaStackFile.of(view, Pair.V0_6).aspects().get(1))
        .isEqualTo(
            new Aspect(
                "SecretsResolved",
                false,
                "SecretNotFound",
                "spec.ols.llamaStack.providers.inference[0].apiKey: Secret \"granite-creds\" with"
                    + " \"token\" is not there; create it, or name another"));
  }

  @Test
  void aMissingKeyIsToldWithItsSecretAndItsField() {
    TestView view = complete().with("openai-creds", "other", CANARY);

    assertThat(LlamaStackFile.of(view, Pair.V0_6).aspects().get(1))
        .isEqualTo(
            new Aspect(
                "SecretsResolved",
                false,
                "SecretKeyMissing",
                "spec.llm.providers[0].credentialsSecretRef: Secret \"openai-creds\" lacks"
                    + " \"apitoken\"; add it, or name another"));
  }

  @Test
  void withoutAClusterSecretsCountAsThere() {
    TestView view = TestView.of("").with("openai-creds", ResolvedReference.unresolved());

    assertThat(LlamaStackFile.of(view, Pair.V0_6).aspects().get(1).holds()).isTrue();
  }

  @Test
  void aFailureIsToldWithTheReasonThatSaysMost() {
    TestView view =
        TestView.section(
            "schemaVersion: \"9\", resources: {models: [{name: m, metadata: {quantization: a},"
                + " quantization: b}]}");

    Aspect told = LlamaStackFile.of(view, Pair.V0_6).aspects().get(0);

    assertThat(told.holds()).isFalse();
    assertThat(told.reason()).isEqualTo("UnsupportedConfigVersion");
    assertThat(told.message().lines()).hasSize(2);
  }

  @Test
  void aFailureWithoutAWordOfItsOwnIsAFailedGeneration() {
    TestView view =
        TestView.section("baseConfigRef: {name: b, key: k}").with("b", "k", "[" + CANARY);

    Aspect told = LlamaStackFile.of(view, Pair.V0_6).aspects().get(0);

    assertThat(told.reason()).isEqualTo("ConfigGenerationFailed");
    assertThat(told.message()).doesNotContain(CANARY);
  }

  @Test
  void noSecretsValueIsInTheFileOrInWhatIsTold() {
    GeneratedFile file = LlamaStackFile.of(complete(), Pair.V0_6);

    assertThat(file.toString()).doesNotContain(CANARY);
  }

  /** The component has to declare what is read; providers of the product are the engine's. */
  @Test
  void whatIsReadOfTheSectionIsDeclared() {
    TestView view = complete();

    LlamaStackFile.of(view, Pair.V0_6);

    assertThat(view.read())
        .filteredOn(r -> r.path().text().startsWith("spec.ols"))
        .isNotEmpty()
        .allMatch(LlamaStackFile.references(view)::contains);
  }

  private static TestView complete() {
    return TestView.section(GRANITE)
        .with("openai-creds", "apitoken", CANARY)
        .with("granite-creds", "token", CANARY);
  }
}
