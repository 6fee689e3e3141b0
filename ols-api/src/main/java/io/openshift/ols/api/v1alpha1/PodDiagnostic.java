// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One thing that keeps a pod from being ready, in Kubernetes' own words. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutablePodDiagnostic.class)
@JsonDeserialize(as = ImmutablePodDiagnostic.class)
public interface PodDiagnostic {

  /** The condition type that it belongs to. */
  String getFailedComponent();

  String getPodName();

  /** {@code init/NAME} for an init container; absent when it is about the pod. */
  @Nullable String getContainerName();

  String getReason();

  String getMessage();

  /** Of a container that ended. */
  @JsonDeserialize(using = ClampedIntegers.class)
  @Nullable Integer getExitCode();

  /**
   * {@code ContainerWaiting}, {@code ContainerTerminated}, {@code PodScheduling} or {@code
   * PodCondition}.
   */
  String getType();

  /** RFC 3339. */
  String getLastUpdated();
}
