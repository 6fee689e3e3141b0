// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.workload;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.openshift.ols.api.v1alpha1.PodConfig;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies a block of {@code spec.ols.deployment} to a pod: where it may run. */
public final class Placement {
  private Placement() {}

  /** The fields of a block that {@link #place}, {@link Resources} and replicas stand for. */
  public static Set<FieldPath> fields(FieldPath block) {
    return Stream.of(
            "replicas",
            "resources",
            "tolerations",
            "nodeSelector",
            "affinity",
            "topologySpreadConstraints")
        .map(block::field)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The pod with the block's node selector, tolerations, affinity and spread, as far as given. */
  public static PodSpec place(PodSpec pod, @Nullable PodConfig config) {
    if (config == null) {
      return pod;
    }
    return pod.edit()
        .withNodeSelector(config.getNodeSelector())
        .withTolerations(config.getTolerations())
        .withAffinity(config.getAffinity())
        .withTopologySpreadConstraints(config.getTopologySpreadConstraints())
        .build();
  }

  /**
   * What to tell a user who asks for more or fewer pods of a program that always runs as one.
   *
   * @param block the field of the block, for example {@code spec.ols.deployment.console}
   */
  public static Optional<Problem> onePodOnly(@Nullable PodConfig config, FieldPath block) {
    return Optional.ofNullable(config)
        .map(PodConfig::getReplicas)
        .filter(replicas -> replicas != 1)
        .map(replicas -> unsupported(replicas, block.field("replicas")));
  }

  private static Problem unsupported(int replicas, FieldPath path) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        path,
        replicas + " replicas are asked for, and this program always runs as one pod",
        "set it to 1 or leave it out");
  }
}
