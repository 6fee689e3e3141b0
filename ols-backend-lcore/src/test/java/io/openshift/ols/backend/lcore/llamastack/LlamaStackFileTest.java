// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LlamaStackFileTest {

  @ParameterizedTest
  @EnumSource
  void withoutASectionTheFileHasTheBaseTheProvidersAndTheDocuments(Pair pair) throws IOException {
    GeneratedFile file =
        LlamaStackFile.of(
            TestView.of("rag: [{image: 'quay.io/acme/kb:1', indexID: kb-index}]"), pair);

    assertThat(file.obstacles()).isEmpty();
    assertThat(file.notes()).isEmpty();
    assertThat(file.env())
        .extracting(EnvVar::getName)
        .containsExactly("MY_OPENAI_API_KEY", "POSTGRES_PASSWORD");
    Golden.assertSame("plain-" + pair.schemaVersion() + ".yaml", file.text());
  }

  /** The tool is registered where the release still registers tools. */
  @ParameterizedTest
  @EnumSource
  void eachPartOfTheSectionDoesWhatItIsFor(Pair pair) throws IOException {
    GeneratedFile file =
        LlamaStackFile.of(TestView.ofResource(Example.WORKED.resource(pair)), pair);

    assertThat(file.obstacles()).isEmpty();
    assertThat(file.notes()).isEmpty();
    assertThat(file.env())
        .extracting(
            env ->
                "%s <- %s/%s"
                    .formatted(
                        env.getName(),
                        env.getValueFrom().getSecretKeyRef().getName(),
                        env.getValueFrom().getSecretKeyRef().getKey()))
        .containsExactly(
            "MY_OPENAI_API_KEY <- openai-creds/apitoken",
            "OLS_LS_FAISS_HOST <- pg-creds/host",
            "OLS_LS_GRANITE_API_KEY <- granite-creds/token",
            "POSTGRES_PASSWORD <- lightspeed-postgres-secret/password");
    Golden.assertSame(Example.WORKED.golden(pair), file.text());
  }

  @ParameterizedTest
  @EnumSource
  void eachKindOfProviderResourceAndStorageFitsTheOthers(Pair pair) throws IOException {
    GeneratedFile file = LlamaStackFile.of(TestView.ofResource(Example.EVERY.resource(pair)), pair);

    assertThat(file.obstacles()).isEmpty();
    assertThat(file.notes()).isEmpty();
    Golden.assertSame(Example.EVERY.golden(pair), file.text());
  }

  @Test
  void aSectionForAnotherReleaseIsRefused() {
    assertThat(obstacles(TestView.section("schemaVersion: \"1.2\"")))
        .containsExactly(
            "UnsupportedConfigVersion spec.ols.llamaStack.schemaVersion: \"1.2\" is not the release"
                + " that runs, which is \"0.6\"; write the section for that release, or start the"
                + " operator with another --lcore-versions");
    assertThat(obstacles(TestView.section("schemaVersion: \"0.6\""))).isEmpty();
  }

  @Test
  void theDefaultModelHasToBeServed() {
    String resource =
        "spec: {llm: {providers: []}, ols: {defaultProvider: %s, defaultModel: m, %s}}";
    String section =
        "llamaStack: {providers: {inference: [{id: mine, provider: groq%s}]}, resources: {models:"
            + " [{name: %s}]}}";

    assertThat(obstacles(TestView.ofResource(resource.formatted("other", ""))))
        .containsExactly(
            "UnknownDefaultModel spec.ols.defaultProvider: no provider is named \"other\"; use one of"
                + " sentence-transformers");
    assertThat(
            obstacles(
                TestView.ofResource(
                    resource.formatted(
                        "mine", section.formatted(", settings: {allowed_models: [n]}", "n")))))
        .containsExactly(
            "UnknownDefaultModel spec.ols.defaultModel: provider \"mine\" has no model \"m\"; use one"
                + " of n");
    assertThat(
            obstacles(TestView.ofResource(resource.formatted("mine", section.formatted("", "n")))))
        .as("a service that is asked for its models may have it")
        .isEmpty();
    assertThat(
            obstacles(
                TestView.ofResource(
                    resource.formatted(
                        "mine", section.formatted(", settings: {allowed_models: []}", "m")))))
        .isEmpty();
  }

  /** A half is what the API server puts in by itself. */
  @Test
  void limitsThatNoReleaseReadsAreSaidAndNotWritten() {
    GeneratedFile file = LlamaStackFile.of(withParameters("0.3"), Pair.V0_6);

    assertThat(file.text()).doesNotContain("1500");
    assertThat(file.notes())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly(
            "SettingNotSupported spec.llm.providers[0].models[0].parameters.maxTokensForResponse",
            "SettingNotSupported spec.llm.providers[0].models[0].parameters.toolBudgetRatio");
    assertThat(LlamaStackFile.of(withParameters("0.5"), Pair.V0_6).notes()).hasSize(1);
  }

  private static TestView withParameters(String share) {
    return TestView.of(
        "[{name: my-openai, type: openai, credentialsSecretRef: {name: s}, models: [{name:"
            + " gpt-4o-mini, parameters: {maxTokensForResponse: 1500, toolBudgetRatio: "
            + share
            + "}}]}]",
        "");
  }

  @Test
  void theRuleOnDefaultsForOtherBackendsDoesNotHoldHere() {
    Problem rule =
        Problem.user(
            ProblemCode.INVALID_VALUE, FieldPath.of("spec.ols.defaultProvider"), "is none", "");
    Problem other =
        Problem.user(ProblemCode.UNSUPPORTED_PROVIDER, FieldPath.of("spec.llm"), "is none", "");

    assertThat(obstacles(TestView.of("").with(rule))).isEmpty();
    assertThat(obstacles(TestView.of("").with(other)))
        .containsExactly("UnsupportedProvider spec.llm: is none");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    TestView view =
        TestView.section(
            "schemaVersion: \"9\", disabledAPIs: [files, agents], resources: {models: [{name: m,"
                + " provider: none}], tools: [{id: t, provider: none}]}");

    assertThat(obstacles(view)).hasSize(5);
  }

  @Test
  void whatTheUserShouldKnowIsToldThoughThereIsNoFile() {
    TestView view =
        TestView.section(
            "disabledAPIs: [agents], providers: {inference: [{id: my-openai, provider: groq}]}");

    assertThat(obstacles(view)).hasSize(1);
    assertThat(LlamaStackFile.of(view, Pair.V0_6).notes()).hasSize(1);
  }

  @Test
  void aProviderOfTheProductCannotHaveTheNameOfOneOfTheServers() {
    TestView view =
        TestView.of(
            "[{name: sentence-transformers, type: openai, credentialsSecretRef: {name: s}, models:"
                + " [{name: m}]}]",
            "");

    assertThat(obstacles(view))
        .anyMatch(p -> p.startsWith("ProviderConflict spec.llm.providers[0].name: "));
  }

  @Test
  void twoNamesThatAreOneVariableAreAnError() {
    String provider =
        "{name: %s, type: openai, credentialsSecretRef: {name: %s}, models: [{name: gpt-4o-mini}]}";
    TestView view =
        TestView.of(
            "["
                + provider.formatted("my-openai", "one")
                + ", "
                + provider.formatted("my_openai", "two")
                + "]",
            "");

    assertThat(obstacles(view))
        .containsExactly(
            "EnvVarCollision spec.llm.providers[1].credentialsSecretRef: would be the variable"
                + " MY_OPENAI_API_KEY, which spec.llm.providers[0].credentialsSecretRef is; change one"
                + " of the two names");
  }

  @Test
  void anAddressOfOneModelIsSaidToHaveNoPlace() {
    TestView view =
        TestView.of(
            "[{name: my-openai, type: openai, credentialsSecretRef: {name: s}, models: [{name:"
                + " gpt-4o-mini, url: 'http://x'}]}]",
            "");

    assertThat(LlamaStackFile.of(view, Pair.V0_6).notes())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("SettingNotSupported spec.llm.providers[0].models[0].url");
  }

  @Test
  void twoIndexesOfOneNameAreAnError() {
    TestView view = TestView.of("rag: [{image: a, indexID: kb}, {image: b, indexID: kb}]");

    assertThat(obstacles(view))
        .containsExactly(
            "Clash spec.ols.rag[1].image: two indexes of documents are named \"kb\"; give each its own"
                + " indexID");
  }

  @Test
  void anIndexWithoutItsNameIsSaidNotToBeFound() {
    assertThat(LlamaStackFile.of(TestView.of("rag: [{image: a}]"), Pair.V0_6).notes())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("SettingNotSupported spec.ols.rag[0].image");
  }

  /** Whatever a base says of the server's own address, nobody else may reach it. */
  @Test
  void whereTheServerListensIsTheOperatorsAffair() {
    TestView view =
        TestView.section("baseConfigRef: {name: b, key: k}")
            .with(
                "b", "k", BaseConfigTest.userBase() + "server: {host: 0.0.0.0, port: 1, auth: {}}");

    GeneratedFile file = LlamaStackFile.of(view, Pair.V0_6);

    assertThat(file.obstacles()).isEmpty();
    assertThat(Yaml.text(Yaml.map(file.text()).path("server")))
        .isEqualTo("host: \"127.0.0.1\"\nport: 8321\n");
    assertThat(file.text()).doesNotContain("image_name");
  }

  @Test
  void eachNameInTheSectionIsWatched() {
    TestView view =
        TestView.section(
            "providers: {inference: [{id: a, provider: groq, apiKey: {name: s1, key: k1}, secretRefs:"
                + " {x: {name: s2, key: k2}}}]}, storage: {kv: {type: postgres, host: h, db: d, user:"
                + " {name: s3, key: u}, password: {name: s3, key: p}}}, baseConfigRef: {name: b, key:"
                + " run.yaml}, overrideConfig: {name: o, key: run.yaml}");

    assertThat(LlamaStackFile.references(view))
        .extracting(r -> r.kind().kind() + " " + r.name() + " " + r.keys().text() + " " + r.path())
        .containsExactlyInAnyOrder(
            "Secret s1 \"k1\" spec.ols.llamaStack.providers.inference[0].apiKey",
            "Secret s2 \"k2\" spec.ols.llamaStack.providers.inference[0].secretRefs.x",
            "Secret s3 \"u\" spec.ols.llamaStack.storage.kv.user",
            "Secret s3 \"p\" spec.ols.llamaStack.storage.kv.password",
            "ConfigMap b \"run.yaml\" spec.ols.llamaStack.baseConfigRef.name",
            "ConfigMap o \"run.yaml\" spec.ols.llamaStack.overrideConfig.name");
    assertThat(LlamaStackFile.references(TestView.of(""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, '', 0",
    "2, '', 1",
    "2, 'llamaStack: {storage: {kv: {type: postgres}}}', 1",
    "2, 'llamaStack: {storage: {kv: {type: postgres}, sql: {type: postgres}}}', 0"
  })
  void severalPodsWithFilesOfTheirOwnAreSaidToKnowDifferentThings(
      int replicas, String section, int notes) {
    String ols = "deployment: {api: {replicas: %d}}, %s".formatted(replicas, section);

    assertThat(LlamaStackFile.of(TestView.of(ols), Pair.V0_6).notes())
        .extracting(p -> p.code() + " " + p.path())
        .hasSize(notes)
        .allMatch("StateNotShared spec.ols.deployment.api.replicas"::equals);
  }

  /** Only fields that are made for it name a Secret. */
  @Test
  void whatLooksLikeASecretInSettingsIsPlainData() {
    TestView view =
        TestView.section(
            "providers: {inference: [{id: a, provider: groq, settings: {timeout: {name: s, key:"
                + " k}}}]}");

    assertThat(LlamaStackFile.references(view)).isEmpty();
    assertThat(LlamaStackFile.of(view, Pair.V0_6).text())
        .contains("timeout:\n        key: k\n        name: s");
  }

  private static List<String> obstacles(TestView view) {
    return LlamaStackFile.of(view, Pair.V0_6).obstacles().stream().map(Problem::toString).toList();
  }
}
