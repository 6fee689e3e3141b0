// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.llm.ProviderFacts;
import org.jspecify.annotations.Nullable;

/** Where in Google Cloud the models run. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VertexSection(
    @JsonProperty("project") @Nullable String project,
    @JsonProperty("location") @Nullable String location) {

  static VertexSection of(ProviderFacts facts) {
    return new VertexSection(facts.project().orElse(null), facts.location().orElse(null));
  }
}
