// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisabledLayerTest {

  /** With the operator's own base; an API of another release is not there in any case. */
  @ParameterizedTest
  @CsvSource({
    "V0_6, inference, false",
    "V0_6, safety, true",
    "V0_6, vectorIo, false",
    "V0_6, toolRuntime, false",
    "V0_6, files, false",
    "V0_6, agents, false",
    "V0_6, responses, true",
    "V0_7, inference, false",
    "V0_7, safety, true",
    "V0_7, vectorIo, false",
    "V0_7, toolRuntime, false",
    "V0_7, files, false",
    "V0_7, agents, true",
    "V0_7, responses, false"
  })
  void anApiIsTakenAwayOnlyIfNothingNeedsIt(Pair pair, String field, boolean allowed) {
    RunConfig config = over(Yaml.builtIn(pair), "disabledAPIs: [" + field + "]", pair);

    String key = Api.named(field).orElseThrow().key();
    assertThat(config.obstacles().isEmpty()).isEqualTo(allowed);
    assertThat(config.tree().apis().contains(key)).isEqualTo(!allowed);
    assertThat(WholeCheck.of(config.tree(), Section.PATH)).isEmpty();
  }

  @Test
  void aRefusalNamesWhatNeedsTheApi() {
    RunConfig config = over(Yaml.builtIn(Pair.V0_6), "disabledAPIs: [files]", Pair.V0_6);

    assertThat(config.obstacles())
        .extracting(Problem::toString)
        .containsExactly(
            "DependencyViolation spec.ols.llamaStack.disabledAPIs[0]: \"files\" is needed by"
                + " provider \"meta-reference\" of \"agents\", and by provider \"rag-runtime\" of"
                + " \"tool_runtime\"; leave it out, or remove what needs it");
  }

  @Test
  void whatIsRegisteredForTheApiGoesWithIt() {
    RunConfig below =
        Yaml.config(
            """
            apis: [inference, safety]
            providers:
              safety: [{provider_id: guard, provider_type: "inline::llama-guard", config: {}}]
            registered_resources:
              shields: [{shield_id: a, provider_id: guard}, {shield_id: b, provider_id: other}]
            safety: {default_shield_id: a}
            """);

    StackTree tree = over(below, "disabledAPIs: [safety]", Pair.V0_6).tree();

    assertThat(tree.apis()).containsExactly("inference");
    assertThat(tree.providers("safety")).isEmpty();
    assertThat(tree.resources(ResourceKind.SHIELD)).isEmpty();
    assertThat(tree.root().at("/safety/default_shield_id").isMissingNode()).isTrue();
  }

  /** Such a base brings more APIs than the resource has providers for. */
  @Test
  void apisOfABaseCanBeTakenAwayToo() {
    RunConfig below =
        Yaml.config(
            """
            apis: [datasetio, post_training, scoring]
            providers:
              datasetio: [{provider_id: d, provider_type: "inline::localfs", config: {}}]
              post_training: [{provider_id: t, provider_type: "remote::nvidia", config: {}}]
              scoring: [{provider_id: s, provider_type: "inline::basic", config: {}}]
            registered_resources:
              datasets: [{dataset_id: x, provider_id: d}]
            """);

    RunConfig refused = over(below, "disabledAPIs: [datasetio, postTraining]", Pair.V0_6);
    RunConfig allowed = over(below, "disabledAPIs: [scoring, datasetio]", Pair.V0_6);

    assertThat(refused.tree().apis()).containsExactly("datasetio", "scoring");
    assertThat(refused.obstacles().get(0).message())
        .isEqualTo("\"datasetio\" is needed by provider \"s\" of \"scoring\"");
    assertThat(allowed.obstacles()).isEmpty();
    assertThat(allowed.tree().root().at("/registered_resources/datasets")).isEmpty();
  }

  /** A provider's id means something within its API only. */
  @Test
  void resourcesOfAnotherApiWithTheSameIdStay() {
    RunConfig below =
        Yaml.config(
            """
            apis: [inference, safety]
            providers:
              inference: [{provider_id: shared, provider_type: "remote::groq", config: {}}]
              safety: [{provider_id: shared, provider_type: "remote::bedrock", config: {}}]
            registered_resources:
              models: [{model_id: m, provider_id: shared}]
            """);

    StackTree tree = over(below, "disabledAPIs: [safety]", Pair.V0_6).tree();

    assertThat(Yaml.texts(tree.resources(ResourceKind.MODEL), "model_id")).containsExactly("m");
    assertThat(tree.provider("inference", "shared")).isPresent();
  }

  @Test
  void anApiWithProvidersInTheSectionIsAContradictionAndNoWarning() {
    RunConfig config =
        over(
            Yaml.builtIn(Pair.V0_6),
            "disabledAPIs: [safety], providers: {safety: [{id: a, provider: bedrock}]}",
            Pair.V0_6);

    assertThat(config.obstacles().get(0).message())
        .isEqualTo("\"safety\" is needed by the providers in spec.ols.llamaStack.providers.safety");
  }

  @Test
  void partsOfTheResourceStandOnApis() {
    TestView view =
        TestView.of(
                "rag: [{image: kb, indexID: kb}], llamaStack: {disabledAPIs: [toolRuntime, vectorIo,"
                    + " inference]}")
            .withMcpServer();

    GeneratedFile file = LlamaStackFile.of(view, Pair.V0_6);

    assertThat(file.obstacles())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("\"toolRuntime\" is needed by the MCP servers"))
        .anyMatch(m -> m.contains("\"vectorIo\" is needed by the documents in spec.ols.rag"))
        .anyMatch(
            m -> m.contains("\"inference\" is needed by the providers in spec.llm.providers"));
  }

  @Test
  void aTypoIsRefusedWithTheNamesThatThereAre() {
    RunConfig config = over(Yaml.builtIn(Pair.V0_6), "disabledAPIs: [saftey]", Pair.V0_6);

    assertThat(config.obstacles())
        .extracting(Problem::cure)
        .containsExactly(
            "use one of agents, batches, datasetio, eval, fileProcessors, files, inference,"
                + " interactions, messages, postTraining, responses, safety, scoring, skills,"
                + " toolRuntime, vectorIo");
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheFieldNothingIsTouched(Pair pair) {
    RunConfig below = Yaml.builtIn(pair);

    assertThat(over(below, "", pair)).isSameAs(below);
  }

  private static RunConfig over(RunConfig below, String section, Pair pair) {
    return DisabledLayer.over(below, Yaml.section(section), pair, List.of());
  }
}
