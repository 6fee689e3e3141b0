// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static io.openshift.ols.backend.lcore.llamastack.Writing.config;
import static io.openshift.ols.backend.lcore.llamastack.Writing.section;
import static io.openshift.ols.backend.lcore.llamastack.Writing.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionProviderTest {
  private static final String ENTRY = Writing.SECTION.text();

  @Test
  void typeWithoutAPrefixIsARemoteOne() {
    Expansion written =
        section(
            Pair.V0_6,
            Api.INFERENCE,
            "provider: vllm, endpoint: 'http://g:8000/v1', apiKey: {name: creds, key: token},"
                + " settings: {max_tokens: 8192}");

    assertThat(written.problems()).isEmpty();
    assertThat(written.provider())
        .isEqualTo(
            Writing.tree(
                "{provider_id: mine, provider_type: 'remote::vllm', config: {"
                    + "base_url: 'http://g:8000/v1', api_token: '${env.OLS_LS_MINE_API_KEY}',"
                    + " max_tokens: 8192,"
                    + " network: {tls: {verify: /etc/certs/bundle/ca-bundle.pem}}}}"));
    assertThat(Writing.env(written))
        .containsExactly("OLS_LS_MINE_API_KEY <- creds/token for " + ENTRY + ".apiKey");
  }

  @Test
  void inlineTypeIsTakenWithItsPrefixOnly() {
    assertThat(section(Pair.V0_6, Api.SAFETY, "provider: 'inline::llama-guard'").problems())
        .isEmpty();
    assertThat(texts(section(Pair.V0_6, Api.SAFETY, "provider: llama-guard").problems()))
        .containsExactly(
            ENTRY
                + ".provider: \"llama-guard\" is no type of safety that the release knows;"
                + " write \"inline::llama-guard\"");
  }

  @Test
  void unknownTypeIsNamedWithThoseThatThereAre() {
    assertThat(texts(section(Pair.V0_7, Api.FILES, "provider: 'remote::gcs'").problems()))
        .containsExactly(
            ENTRY
                + ".provider: \"remote::gcs\" is no type of files that the release knows;"
                + " use one of inline::localfs, remote::openai, remote::s3");
    assertThat(texts(section(Pair.V0_7, Api.SAFETY, "provider: 'inline::llama-guard'").problems()))
        .containsExactly(
            ENTRY
                + ".provider: \"inline::llama-guard\" is no type of safety that the release knows;"
                + " remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          endpoint: 'http://a', settings: {base_url: 'http://b'}                      | settings.base_url    | endpoint
          apiKey: {name: a, key: k}, settings: {api_key: plain}                       | settings.api_key     | apiKey
          apiKey: {name: a, key: k}, secretRefs: {api_key: {name: b, key: k}}         | secretRefs.api_key   | apiKey
          secretRefs: {api_key: {name: b, key: k}}, settings: {api_key: plain}        | settings.api_key     | secretRefs.api_key
          endpoint: 'http://a', secretRefs: {base_url: {name: b, key: k}}             | secretRefs.base_url  | endpoint
          """)
  void fieldThatIsWrittenTwiceIsAProblem(String members, String second, String first) {
    String field = second.substring(second.indexOf('.') + 1);

    assertThat(texts(section(Pair.V0_6, Api.INFERENCE, "provider: openai, " + members).problems()))
        .containsExactly(
            "%s.%s: writes \"%s\", which %s.%s writes too; leave one of the two out"
                .formatted(ENTRY, second, field, ENTRY, first));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{max_tokens: '${env.HOME}'}",
        "{a: [{b: 'x${env.POSTGRES_PASSWORD:=none}'}]}",
        "{'${env.HOME}': 1}"
      })
  void settingsMayNotReadTheEnvironment(String settings) {
    assertThat(vllm(settings))
        .containsExactly(
            ENTRY
                + ".settings: refers to a variable of the environment;"
                + " name the Secret in a field that is made for it");
  }

  @Test
  void settingsAreAnObjectOfBoundedSize() {
    assertThat(vllm("[1]"))
        .containsExactly(
            ENTRY + ".settings: is no object; write its members as fields of the provider");
    assertThat(vllm("{a: '" + "x".repeat(17_000) + "'}"))
        .containsExactly(
            ENTRY + ".settings: is larger than 16 KiB; leave out what the server has as a default");
  }

  @Test
  void fieldThatTheServerWouldPassOverIsANote() {
    Expansion written =
        section(
            Pair.V0_6,
            Api.INFERENCE,
            "provider: openai, settings: {url: x}, secretRefs: {token: {name: a, key: k}}");

    assertThat(written.problems()).isEmpty();
    assertThat(texts(written.notes()))
        .containsExactly(
            ENTRY
                + ".secretRefs.token: Llama Stack passes over \"token\" of type"
                + " \"remote::openai\"; correct its name or remove it",
            ENTRY
                + ".settings.url: Llama Stack passes over \"url\" of type"
                + " \"remote::openai\"; correct its name or remove it");
  }

  @Test
  void whatTheTypeNeedsIsAskedFor() {
    assertThat(texts(section(Pair.V0_6, Api.VECTOR_IO, "provider: milvus").problems()))
        .containsExactly(
            ENTRY
                + ": type \"remote::milvus\" needs \"uri\";"
                + " give it, or look up what the type needs in the documentation of Llama Stack");
  }

  @Test
  void storeThatTheUserChoosesIsKept() {
    String store = "{backend: kv_default, namespace: pgvector}";

    assertThat(
            config(
                    section(
                        Pair.V0_6,
                        Api.VECTOR_IO,
                        "provider: pgvector, settings: {persistence: " + store + "}"))
                .path("persistence"))
        .isEqualTo(Writing.tree(store));
  }

  @Test
  void networkThatTheUserDescribesIsKept() {
    assertThat(
            config(
                    section(
                        Pair.V0_6,
                        Api.INFERENCE,
                        "provider: openai, settings: {network: {timeout: 3}}"))
                .path("network"))
        .isEqualTo(Writing.tree("{timeout: 3}"));
  }

  @Test
  void variablesAreNamedAfterTheOwner() {
    LlamaStackProviderSpec spec =
        Writing.spec("provider: vllm, secretRefs: {ssl_key: {name: s, key: k}}");

    Expansion written =
        Writing.entries(Pair.V0_6).of(Api.INFERENCE, spec, Writing.SECTION, "a.b--c-");

    assertThat(Writing.env(written))
        .containsExactly("OLS_LS_A_B_C_SSL_KEY <- s/k for " + ENTRY + ".secretRefs.ssl_key");
  }

  @Test
  void whatIsGivenStaysAsItIs() {
    String yaml = "provider: vllm, settings: {max_tokens: 123456789012345678901, a: {b: [1]}}";
    LlamaStackProviderSpec spec = Writing.spec(yaml);
    JsonNode before = spec.getSettings().deepCopy();
    ProviderEntries entries = Writing.entries(Pair.V0_6);

    Expansion first = entries.of(Api.INFERENCE, spec, Writing.SECTION, "mine");
    first.provider().withObject("/config/a").removeAll();
    Expansion second = entries.of(Api.INFERENCE, spec, Writing.SECTION, "mine");

    assertThat(spec.getSettings()).isEqualTo(before);
    assertThat(config(second).path("a")).isEqualTo(before.path("a"));
    assertThat(config(second).path("max_tokens").bigIntegerValue())
        .isEqualTo(new BigInteger("123456789012345678901"));
  }

  private static List<String> vllm(String settings) {
    return texts(
        section(Pair.V0_6, Api.INFERENCE, "provider: vllm, settings: " + settings).problems());
  }
}
