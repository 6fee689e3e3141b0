// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Size and place of a workload with a pod of its own. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutablePodConfig.class)
@JsonDeserialize(as = ImmutablePodConfig.class)
public interface PodConfig extends OpenObject {

  /** Absent means 1; zero is kept apart from absent. */
  @JsonDeserialize(using = ClampedIntegers.class)
  @Nullable Integer getReplicas();

  /** Replaces the operator's default as a whole. */
  @Nullable ResourceRequirements getResources();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<Toleration> getTolerations();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  Map<String, String> getNodeSelector();

  @JsonDeserialize(using = ClampedIntegers.class)
  @Nullable Affinity getAffinity();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(contentUsing = ClampedIntegers.class)
  List<TopologySpreadConstraint> getTopologySpreadConstraints();
}
