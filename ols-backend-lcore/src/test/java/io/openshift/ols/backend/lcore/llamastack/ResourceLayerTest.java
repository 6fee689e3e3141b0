// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceLayerTest {
  private static final String BASE =
      """
      apis: [inference, safety, tool_runtime, vector_io]
      providers:
        inference:
        - {provider_id: embedder, provider_type: "inline::sentence-transformers", config: {}}
        - {provider_id: base, provider_type: "remote::groq", config: {}}
        tool_runtime:
        - {provider_id: mcp, provider_type: "remote::model-context-protocol", config: {}}
        - {provider_id: rag, provider_type: "inline::rag-runtime", config: {}}
        vector_io:
        - {provider_id: faiss, provider_type: "inline::faiss", config: {}}
      registered_resources:
        models:
        - {model_id: one, provider_id: base, provider_model_id: one, model_type: llm}
        - {model_id: two, provider_id: base, provider_model_id: two, model_type: llm}
      """;

  /** In the file that the server reads, a list of one kind each, and not one list of all kinds. */
  @Test
  void eachKindHasItsOwnList() {
    StackTree tree =
        over(
                "providers: {safety: [{id: guard, provider: bedrock}]}",
                "models: [{name: m}], tools: [{id: t}], shields: [{id: s}], vectorStores: [{id: v,"
                    + " embeddingModel: embedder/e, embeddingDimension: 3}]")
            .tree();

    assertThat(tree.root().path("registered_resources").properties())
        .extracting(e -> e.getKey() + " " + e.getValue().size())
        .containsExactlyInAnyOrder("models 3", "tool_groups 1", "shields 1", "vector_stores 1");
    assertThat(Yaml.text(last(tree, ResourceKind.SHIELD)))
        .isEqualTo("provider_id: guard\nshield_id: s\n");
    assertThat(Yaml.text(last(tree, ResourceKind.VECTOR_STORE)))
        .isEqualTo(
            """
            embedding_dimension: 3
            embedding_model: embedder/e
            provider_id: faiss
            vector_store_id: v
            """);
  }

  /** Providers of the section, of {@code spec.llm} and of the base, in that order. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"mine, product, mine", "none, product, product", "none, none, base"})
  void aModelWithoutAProviderGoesToTheFirstThatServesIt(
      String section, String product, String expected) {
    String providers =
        section == null ? "" : "providers: {inference: [{id: mine, provider: groq}]}";
    StackTree tree =
        over(providers, "models: [{name: m}]", product == null ? List.of() : List.of("product"))
            .tree();

    assertThat(StackTree.idOf(last(tree, ResourceKind.MODEL))).isEqualTo(expected);
  }

  @Test
  void whatMakesVectorsServesNoLanguageModel() {
    StackTree tree =
        over("", "models: [{name: chat}, {name: vec, modelType: embedding, embeddingDimension: 3}]")
            .tree();

    assertThat(Yaml.texts(tree.resources(ResourceKind.MODEL), "provider_id"))
        .containsExactly("base", "base", "base", "embedder");
    assertThat(last(tree, ResourceKind.MODEL).at("/metadata/embedding_dimension").asInt())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"'{id: t}', rag", "'{id: t, mcpEndpoint: \"http://x\"}', mcp"})
  void aToolBehindAnAddressIsServedOverMcp(String tool, String provider) {
    StackTree tree = over("", "tools: [" + tool + "]").tree();

    assertThat(StackTree.idOf(last(tree, ResourceKind.TOOL_GROUP))).isEqualTo(provider);
  }

  @Test
  void argumentsAndAddressOfAToolReachTheServer() {
    StackTree tree =
        over("", "tools: [{id: t, provider: mcp, mcpEndpoint: 'http://x', args: {a: 1}}]").tree();

    assertThat(Yaml.text(last(tree, ResourceKind.TOOL_GROUP)))
        .isEqualTo(
            "args:\n  a: 1\nmcp_endpoint:\n  uri: http://x\nprovider_id: mcp\ntoolgroup_id: t\n");
  }

  /** The name of the provider is not invented, and not looked for in another API. */
  @Test
  void anUnknownProviderIsAnErrorWithTheOnesThatAreThere() {
    RunConfig config = over("", "models: [{name: m, provider: faiss}]");

    assertThat(config.obstacles())
        .extracting(Problem::toString)
        .containsExactly(
            "MissingProviderForResource spec.ols.llamaStack.resources.models[0].provider: no"
                + " inference provider has the id \"faiss\"; use one of embedder, base");
    assertThat(config.tree().resources(ResourceKind.MODEL)).hasSize(2);
  }

  @Test
  void withoutAnyProviderTheErrorSaysWhereToConfigureOne() {
    assertThat(over("", "shields: [{id: s}]").obstacles())
        .extracting(Problem::toString)
        .containsExactly(
            "MissingProviderForResource spec.ols.llamaStack.resources.shields[0]: requires at least"
                + " one safety provider that can serve it; configure one under"
                + " spec.ols.llamaStack.providers.safety");
  }

  @Test
  void theUsersEntryTakesThePlaceOfTheBasesWhereThatIs() {
    StackTree tree = over("", "models: [{name: one, provider: base, contextLength: 9}]").tree();

    assertThat(Yaml.texts(tree.resources(ResourceKind.MODEL), "model_id"))
        .containsExactly("one", "two");
    assertThat(
            tree.resources(ResourceKind.MODEL).get(0).at("/metadata/context_window_size").asInt())
        .isEqualTo(9);
  }

  @Test
  void oneNameOnTwoProvidersIsTwoModels() {
    RunConfig config =
        over(
            "providers: {inference: [{id: mine, provider: groq}]}",
            "models: [{name: one, provider: mine}, {name: one, provider: base}]");

    assertThat(config.obstacles()).isEmpty();
    assertThat(config.tree().resources(ResourceKind.MODEL)).hasSize(3);
  }

  @Test
  void oneModelTwiceIsAnError() {
    RunConfig config =
        over(
            "",
            "models: [{name: a, provider: base}, {name: b, providerModelId: a, provider: base}]");

    assertThat(config.obstacles())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("Clash spec.ols.llamaStack.resources.models[1]");
  }

  @Test
  void quantizationIsToldToWhoeverAsks() {
    StackTree tree =
        over("", "models: [{name: m, quantization: int4, metadata: {family: x}}]").tree();

    assertThat(Yaml.text(last(tree, ResourceKind.MODEL).path("metadata")))
        .isEqualTo("family: x\nquantization: int4\n");
  }

  @Test
  void oneFactSaidTwiceIsAnError() {
    assertThat(
            over("", "models: [{name: m, contextLength: 1, metadata: {context_window_size: 2}}]")
                .obstacles())
        .extracting(Problem::message)
        .containsExactly(
            "has \"context_window_size\", which the model says with a field of its own, too");
  }

  @ParameterizedTest
  @CsvSource({"tools: [{id: t}], tools", "shields: [{id: s}], shields"})
  void whatTheReleaseDoesNotRegisterIsRefusedAndNotDropped(String resources, String field) {
    LlamaStackSpec section = Yaml.section("resources: {" + resources + "}");
    RunConfig config =
        ResourceLayer.over(
            Yaml.builtIn(Pair.V0_7),
            section.getResources(),
            new ProviderChoice.Preferred(null, List.of()),
            Pair.V0_7);

    assertThat(config.obstacles())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("SettingNotSupported spec.ols.llamaStack.resources." + field + "[0]");
  }

  private static RunConfig over(String section, String resources) {
    return over(section, resources, List.of());
  }

  private static RunConfig over(String members, String resources, List<String> products) {
    String more = members.isEmpty() ? "" : members + ", ";
    LlamaStackSpec section = Yaml.section(more + "resources: {" + resources + "}");
    RunConfig.Edit edit = Yaml.config(BASE).edit();
    products.forEach(id -> edit.tree().putProvider("inference", product(id)));
    return ResourceLayer.over(
        OverlayLayer.over(
            edit.done(), section.getProviders(), Set.of(), Writing.entries(Pair.V0_6)),
        section.getResources(),
        new ProviderChoice.Preferred(section.getProviders(), products),
        Pair.V0_6);
  }

  private static ObjectNode product(String id) {
    return Yaml.map("{provider_id: " + id + ", provider_type: 'remote::openai', config: {}}");
  }

  private static ObjectNode last(StackTree tree, ResourceKind kind) {
    List<ObjectNode> all = tree.resources(kind);
    return all.get(all.size() - 1);
  }
}
