// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where in Google Cloud the models of a Vertex provider run. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableVertexConfig.class)
@JsonDeserialize(as = ImmutableVertexConfig.class)
public interface VertexConfig extends OpenObject {

  @JsonProperty("projectID")
  @Nullable String getProjectId();

  @Nullable String getLocation();
}
