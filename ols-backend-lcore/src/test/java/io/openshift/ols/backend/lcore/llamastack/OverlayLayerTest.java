// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverlayLayerTest {

  /** Ids of the base, ids of the section, ids of the outcome with where each is from. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b   | none | a:base b:base",
        "a b   | a    | a:groq b:base",
        "a b   | c    | a:base b:base c:groq",
        "a b d | c b  | a:base b:groq d:base c:groq",
        "none  | c    | c:groq"
      })
  void providersOfTheBaseStayUnlessTheirIdIsNamed(String base, String section, String outcome) {
    RunConfig below =
        Yaml.config("apis: [vector_io]\nproviders: {vector_io: [" + entries(base, "base") + "]}");
    RunConfig config = over(below, "vectorIo: [" + entries(section, "user") + "]");

    assertThat(
            config.tree().providers("vector_io").stream()
                .map(p -> StackTree.idOf(p) + ":" + StackTree.typeOf(p).replace("remote::", "")))
        .containsExactly(outcome.strip().split(" ", -1));
  }

  @Test
  void anEntryIsReplacedAsAWholeAndNotMerged() {
    String type = "inline::llama-guard";
    RunConfig below =
        Yaml.config(
            "providers: {safety: [{provider_id: f, provider_type: t, config: {a: 1}, module: m}]}");

    RunConfig config = over(below, "safety: [{id: f, provider: '" + type + "'}]");

    assertThat(config.tree().provider("safety", "f").orElseThrow())
        .isEqualTo(Yaml.map("{provider_id: f, provider_type: '" + type + "', config: {}}"));
  }

  @Test
  void whatALayerIsGivenStaysAsItWas() {
    RunConfig below = Yaml.builtIn(Pair.V0_6);
    String before = below.tree().root().toString();

    over(below, "vectorIo: [{id: faiss, provider: pgvector, settings: {db: x}}]");

    assertThat(below.tree().root()).hasToString(before);
  }

  @Test
  void anApiThatTheBaseDoesNotServeIsAdded() {
    RunConfig config =
        over(Yaml.config("apis: [vector_io, files]"), "safety: [" + entry("s") + "]");

    assertThat(config.tree().apis()).containsExactly("files", "safety", "vector_io");
  }

  @Test
  void oneIdTwiceInAnApiIsAConflict() {
    RunConfig config =
        over(Yaml.builtIn(Pair.V0_6), "inference: [" + entry("a") + ", " + entry("a") + "]");

    assertThat(config.obstacles())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("ProviderConflict spec.ols.llamaStack.providers.inference[1].id");
  }

  @Test
  void oneIdInTwoApisIsTwoProvidersWithTwoVariables() {
    RunConfig config =
        over(
            Yaml.builtIn(Pair.V0_6),
            "inference: [{id: x, provider: groq, apiKey: {name: s, key: k}}],"
                + " toolRuntime: [{id: x, provider: brave-search, apiKey: {name: t, key: k}}]");

    assertThat(config.env())
        .extracting(EnvSource::variable)
        .containsExactly("OLS_LS_INFERENCE_X_API_KEY", "OLS_LS_TOOL_RUNTIME_X_API_KEY");
  }

  @Test
  void theUserIsToldOfAProviderThatStandsInForOneOfTheProduct() {
    RunConfig config =
        OverlayLayer.over(
            Yaml.builtIn(Pair.V0_6),
            Yaml.section("providers: {inference: [{id: main, provider: groq}]}").getProviders(),
            Set.of("main"),
            Writing.entries(Pair.V0_6));

    assertThat(config.obstacles()).isEmpty();
    assertThat(config.notes())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("ProviderConflict spec.ols.llamaStack.providers.inference[0].id");
  }

  @ParameterizedTest
  @EnumSource
  void anApiOfAnotherReleaseIsRefused(Pair pair) {
    String field = pair == Pair.V0_6 ? "responses" : "agents";
    RunConfig config =
        OverlayLayer.over(
            Yaml.builtIn(pair),
            Yaml.section("providers: {" + field + ": [" + entry("a") + "]}").getProviders(),
            Set.of(),
            Writing.entries(pair));

    assertThat(config.obstacles())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("SettingNotSupported spec.ols.llamaStack.providers." + field);
    assertThat(config.tree().apis()).doesNotContain(field);
  }

  private static RunConfig over(RunConfig below, String providers) {
    return OverlayLayer.over(
        below,
        Yaml.section("providers: {" + providers + "}").getProviders(),
        Set.of(),
        Writing.entries(Pair.V0_6));
  }

  private static String entry(String id) {
    return "{id: " + id + ", provider: groq}";
  }

  private static String entries(String ids, String type) {
    if (ids.strip().equals("none")) {
      return "";
    }
    StringBuilder entries = new StringBuilder();
    for (String id : ids.strip().split(" ", -1)) {
      entries.append(
          type.equals("user")
              ? entry(id)
              : "{provider_id: %s, provider_type: base, config: {}}".formatted(id));
      entries.append(", ");
    }
    return entries.toString();
  }
}
