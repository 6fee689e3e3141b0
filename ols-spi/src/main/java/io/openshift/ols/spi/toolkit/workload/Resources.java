// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.workload;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.openshift.ols.api.v1alpha1.ContainerConfig;
import io.openshift.ols.api.v1alpha1.PodConfig;
import org.jspecify.annotations.Nullable;

/** What a container requests and may take. */
public final class Resources {
  private static final String CPU = "cpu";
  private static final String MEMORY = "memory";

  private Resources() {}

  /** Requests of CPU and memory, and a limit on memory only. */
  public static ResourceRequirements of(String cpu, String memory, String memoryLimit) {
    return new ResourceRequirementsBuilder()
        .addToRequests(CPU, new Quantity(cpu))
        .addToRequests(MEMORY, new Quantity(memory))
        .addToLimits(MEMORY, new Quantity(memoryLimit))
        .build();
  }

  /** The user's, which replace the default as a whole, or else the default. */
  public static ResourceRequirements of(
      @Nullable PodConfig config, ResourceRequirements otherwise) {
    ResourceRequirements asked = config == null ? null : config.getResources();
    return asked == null ? otherwise : asked;
  }

  /** The user's, which replace the default as a whole, or else the default. */
  public static ResourceRequirements of(
      @Nullable ContainerConfig config, ResourceRequirements otherwise) {
    ResourceRequirements asked = config == null ? null : config.getResources();
    return asked == null ? otherwise : asked;
  }
}
