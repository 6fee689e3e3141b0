// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.backend.lcore.env.ModelName;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which model answers.
 *
 * @param rounds how often it may be asked again with what tools have said
 * @param contextWindows tokens by provider and model; both releases look at them only when they
 *     shorten conversations, see {@code MissingFeatures}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record InferenceSection(
    @JsonProperty("default_provider") String provider,
    @JsonProperty("default_model") String model,
    @JsonProperty("max_infer_iters") long rounds,
    @JsonProperty("context_windows") Map<String, Long> contextWindows) {
  private static final long DEFAULT_ROUNDS = 5;

  static InferenceSection of(OlsSpec ols, Providers providers, Pair pair) {
    return new InferenceSection(
        Objects.requireNonNullElse(ols.getDefaultProvider(), ""),
        ModelName.ofDefault(ols, providers, pair),
        rounds(ols.getMaxIterations()),
        windows(providers, pair));
  }

  /** The schema's default, for a resource that no API server has seen. */
  private static long rounds(@Nullable Long asked) {
    return asked == null || asked == 0 ? DEFAULT_ROUNDS : asked;
  }

  private static Map<String, Long> windows(Providers providers, Pair pair) {
    Map<String, Long> windows = new TreeMap<>();
    for (Providers.Usable provider : providers.usable()) {
      ProviderFacts facts = provider.facts().value();
      for (ModelFacts model : facts.models()) {
        model
            .contextWindow()
            .filter(tokens -> tokens != 0)
            .ifPresent(tokens -> windows.put(name(facts, model, pair), tokens));
      }
    }
    return windows;
  }

  private static String name(ProviderFacts provider, ModelFacts model, Pair pair) {
    return provider.name() + "/" + ModelName.atServer(provider, model, pair);
  }
}
