// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import io.openshift.ols.api.v1alpha1.ModelSpec;
import io.openshift.ols.spi.mark.OlsValue;
import java.util.Optional;
import org.immutables.value.Value;

/** One model of a provider. */
@Value.Immutable
@OlsValue
public interface ModelFacts {
  String name();

  Optional<String> url();

  /** Tokens that prompt and answer may have together. */
  Optional<Long> contextWindow();

  /** Tokens that are kept free for the answer. */
  Optional<Long> maxResponseTokens();

  /** Share of the context window that tool results may take, 0.1 to 0.5. */
  Optional<Double> toolBudgetRatio();

  static ModelFacts from(ModelSpec model) {
    var parameters = Optional.ofNullable(model.getParameters());
    return ImmutableModelFacts.builder()
        .name(Texts.orEmpty(model.getName()))
        .url(Texts.present(model.getUrl()))
        .contextWindow(Optional.ofNullable(model.getContextWindowSize()))
        .maxResponseTokens(
            parameters.flatMap(p -> Optional.ofNullable(p.getMaxTokensForResponse())))
        .toolBudgetRatio(parameters.flatMap(p -> Optional.ofNullable(p.getToolBudgetRatio())))
        .build();
  }
}
