// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.ToolFilteringSpec;
import java.util.Objects;

/** How the tools that suit a question are picked. Zero is a value, not an absent one. */
record ToolFilteringSection(
    @JsonProperty("alpha") double alpha,
    @JsonProperty("top_k") long topK,
    @JsonProperty("threshold") double threshold) {
  private static final double DEFAULT_ALPHA = 0.8;
  private static final long DEFAULT_TOP_K = 10;
  private static final double DEFAULT_THRESHOLD = 0.01;

  static ToolFilteringSection of(ToolFilteringSpec spec) {
    return new ToolFilteringSection(
        Objects.requireNonNullElse(spec.getAlpha(), DEFAULT_ALPHA),
        Objects.requireNonNullElse(spec.getTopK(), DEFAULT_TOP_K),
        Objects.requireNonNullElse(spec.getThreshold(), DEFAULT_THRESHOLD));
  }
}
