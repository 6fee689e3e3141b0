// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import java.util.Objects;

/**
 * Names of one model. A service that runs models as deployments, as Azure does, is asked for the
 * deployment, for which Llama Stack has no field: it is the model's name towards the service.
 */
public final class ModelName {
  private ModelName() {}

  /** What the service is asked for: {@code provider_model_id}. */
  public static String atService(ProviderFacts provider, ModelFacts model) {
    return provider.deploymentName().orElseGet(model::name);
  }

  /**
   * What Llama Stack is asked for, after the provider's name and a slash. Llama Stack 0.6.0 makes
   * it of {@code provider_model_id}, OGX 1.2.5 of {@code model_id} ({@code register_model} in
   * {@code core/routing_tables/models.py}).
   */
  public static String atServer(ProviderFacts provider, ModelFacts model, Pair pair) {
    return switch (pair) {
      case V0_6 -> atService(provider, model);
      case V0_7 -> model.name();
    };
  }

  /** What Llama Stack is asked for when a question names no model. */
  public static String ofDefault(OlsSpec ols, Providers providers, Pair pair) {
    String asked = Objects.requireNonNullElse(ols.getDefaultModel(), "");
    return providers.usable().stream()
        .map(provider -> provider.facts().value())
        .filter(facts -> facts.name().equals(ols.getDefaultProvider()))
        .flatMap(
            facts ->
                facts.models().stream()
                    .filter(model -> model.name().equals(asked))
                    .map(model -> atServer(facts, model, pair)))
        .findFirst()
        .orElse(asked);
  }
}
