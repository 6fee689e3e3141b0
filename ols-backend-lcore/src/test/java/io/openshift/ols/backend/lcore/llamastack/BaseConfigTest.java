// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ResolvedReference;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseConfigTest {
  private static final String REFERENCE = "baseConfigRef: {name: my-base, key: run.yaml}";

  @ParameterizedTest
  @ValueSource(strings = {"2", "'2'"})
  void versionIsANumberOrDigits(String version) {
    assertThat(read("version: " + version).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two", "2.5", "2.0", "3", "'3'", "[2]", "null"})
  void otherVersionsAreRefusedWithTheOneThatIsKnown(String version) {
    assertThat(read("version: " + version).problems())
        .extracting(p -> p.code().text(), Problem::path)
        .containsExactly(tuple("UnsupportedConfigVersion", Section.BASE));
    assertThat(read("version: " + version).problems().get(0).text()).contains("only 2 can be read");
  }

  @Test
  void aBaseWithoutAVersionIsRefused() {
    assertThat(read("apis: []").problems().get(0).text())
        .isEqualTo(
            "spec.ols.llamaStack.baseConfigRef: it has no version; mend it there, or name"
                + " another configuration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "providers: []",
        "providers: {inference: {}}",
        "providers: {inference: [x]}",
        "providers: {inference: [{provider_id: a}]}",
        "providers: {inference: [{provider_id: a, provider_type: b, config: null}]}",
        "registered_resources: []",
        "registered_resources: {models: {}}",
        "registered_resources: [{resource_type: model, params: {}}]",
        "storage: x",
        "storage: {backends: [x]}",
        "storage: {stores: {metadata: kv_default}}",
        "apis: inference",
        "apis: [{}]"
      })
  void aBaseOfAnotherFormIsRefusedBeforeAnythingIsMadeOfIt(String members) {
    assertThat(read("{version: 2, " + members + "}").problems())
        .extracting(p -> p.code().text())
        .containsExactly("ConfigGenerationFailed");
  }

  @Test
  void severalFlawsAreToldAtOnce() {
    assertThat(read("{version: 3, apis: x, storage: y}").problems()).hasSize(3);
  }

  @Test
  void withoutItsConfigMapThereIsNoFile() {
    GeneratedFile file = LlamaStackFile.of(TestView.section(REFERENCE), Pair.V0_6);

    assertThat(file.text()).isEmpty();
    assertThat(file.obstacles())
        .extracting(Problem::toString)
        .containsExactly(
            "BaseConfigRequired spec.ols.llamaStack.baseConfigRef: key \"run.yaml\" of ConfigMap"
                + " \"my-base\" is not there; put a complete configuration of the server there, or"
                + " name another");
  }

  @Test
  void aBaseOfTheUserTakesThePlaceOfTheOperators() {
    TestView view = TestView.section(REFERENCE).with("my-base", "run.yaml", userBase());

    GeneratedFile file = LlamaStackFile.of(view, Pair.V0_6);

    assertThat(file.obstacles()).isEmpty();
    assertThat(file.text()).contains("provider_id: my-files").doesNotContain("rag-runtime");
    assertThat(file.aspects().get(0).message()).contains("ConfigMap \"my-base\"");
  }

  @Test
  void aBaseThatIsNotKnownIsSaidToBeLeftOut() {
    TestView view = TestView.section(REFERENCE).with("my-base", ResolvedReference.unresolved());

    GeneratedFile file = LlamaStackFile.of(view, Pair.V0_6);

    assertThat(file.text()).contains("rag-runtime");
    assertThat(file.notes()).extracting(p -> p.code().text()).containsExactly("BaseConfigRequired");
  }

  @ParameterizedTest
  @EnumSource
  void ownBaseHasNothingLoose(Pair pair) {
    StackTree tree = Yaml.builtIn(pair).tree();

    assertThat(WholeCheck.of(tree, Section.PATH)).isEmpty();
    assertThat(BaseShape.check(tree.root(), "it", Section.PATH)).isEmpty();
    assertThat(tree.root().path("distro_name").asText()).isNotEmpty();
    assertThat(tree.root().path("storage").path("backends")).isNotEmpty();
  }

  /** An id that looks like a type would never be the one that a user writes. */
  @ParameterizedTest
  @EnumSource
  void idsOfOwnProvidersAreShortNames(Pair pair) {
    StackTree tree = Yaml.builtIn(pair).tree();

    for (String api : tree.apis()) {
      for (ObjectNode provider : tree.providers(api)) {
        assertThat(StackTree.idOf(provider)).matches("[a-z-]+");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void ownBaseHoldsNoSecretAndNeedsNoVariable(Pair pair) throws IOException {
    String text = Golden.resource(pair.schemaVersion() + "/run.yaml");

    assertThat(text).isNotEmpty().doesNotContainPattern(Pattern.compile("(?i)password|api_key"));
    assertThat(text).doesNotContain("${env.");
  }

  static String userBase() {
    return """
        version: 2
        image_name: mine
        apis: [agents, files, inference, tool_runtime, vector_io]
        providers:
          agents:
          - provider_id: mine
            provider_type: inline::meta-reference
            config:
              persistence:
                agent_state: {backend: kv_default, namespace: agents}
                responses: {backend: sql_default, table_name: answers}
          files:
          - provider_id: my-files
            provider_type: inline::localfs
            config:
              storage_dir: /tmp/files
              metadata_store: {backend: sql_default, table_name: files}
          inference:
          - {provider_id: embedder, provider_type: "inline::sentence-transformers"}
          tool_runtime:
          - {provider_id: mcp, provider_type: "remote::model-context-protocol", config: {}}
          vector_io:
          - provider_id: vectors
            provider_type: inline::faiss
            config: {persistence: {backend: kv_default, namespace: vectors}}
        storage:
          backends:
            kv_default: {type: kv_sqlite, db_path: /tmp/kv.db}
            sql_default: {type: sql_sqlite, db_path: /tmp/sql.db}
        """;
  }

  private static BaseConfig read(String text) {
    return BaseConfig.read(text, "it", Section.BASE);
  }
}
