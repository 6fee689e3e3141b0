// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a process needs of the container that it runs in.
 *
 * @param env the variables, each once
 * @param volumes what it sees of the pod's volumes
 */
record Part(List<EnvVar> env, List<PodVolume> volumes) {
  Part {
    env = List.copyOf(env);
    volumes = List.copyOf(volumes);
  }

  /** Both in one container: what both need is there once, and a variable keeps its first value. */
  Part and(Part other) {
    Map<String, EnvVar> variables = new LinkedHashMap<>();
    List<EnvVar> all = new ArrayList<>(env);
    all.addAll(other.env);
    all.forEach(variable -> variables.putIfAbsent(variable.getName(), variable));
    Set<PodVolume> mounted = new LinkedHashSet<>(volumes);
    mounted.addAll(other.volumes);
    return new Part(List.copyOf(variables.values()), List.copyOf(mounted));
  }
}
