// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One LLM service. The credentials path is a directory, in which the service looks for its keys.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProviderSection(
    @JsonProperty("name") String name,
    @JsonProperty("type") String type,
    @JsonProperty("url") @Nullable String url,
    @JsonProperty("credentials_path") @Nullable String credentialsPath,
    @JsonProperty("models") List<Model> models) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Model(
      @JsonProperty("name") String name,
      @JsonProperty("url") @Nullable String url,
      @JsonProperty("context_window_size") @Nullable Long contextWindow,
      @JsonProperty("parameters") Parameters parameters) {

    static Model of(ModelFacts facts) {
      return new Model(
          facts.name(),
          facts.url().orElse(null),
          notZero(facts.contextWindow()),
          new Parameters(notZero(facts.maxResponseTokens()), toolBudgetRatio(facts)));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Parameters(
      @JsonProperty("max_tokens_for_response") @Nullable Long maxResponseTokens,
      @JsonProperty("tool_budget_ratio") double toolBudgetRatio) {}

  static ProviderSection of(Providers.Usable provider) {
    ProviderFacts facts = provider.facts().value();
    return new ProviderSection(
        facts.name(),
        provider.wireType(),
        facts.url().orElse(null),
        facts.credentialsSecret().map(Paths::apiKeys).orElse(null),
        facts.models().stream().map(Model::of).toList());
  }

  static double toolBudgetRatio(ModelFacts facts) {
    return facts.toolBudgetRatio().filter(ratio -> ratio != 0).orElse(0.5);
  }

  private static @Nullable Long notZero(Optional<Long> number) {
    return number.filter(n -> n != 0).orElse(null);
  }
}
