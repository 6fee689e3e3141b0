// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Resources of a container beside another's. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableContainerConfig.class)
@JsonDeserialize(as = ImmutableContainerConfig.class)
public interface ContainerConfig extends OpenObject {

  /** Replaces the operator's default as a whole. */
  @Nullable ResourceRequirements getResources();
}
