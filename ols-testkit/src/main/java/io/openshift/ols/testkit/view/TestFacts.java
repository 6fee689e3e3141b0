// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.OpenShiftVersion;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The kind of cluster that a scenario plays on. It serves every kind that the loaded components
 * declare, but for those that are named.
 *
 * @param openShift the version; absent on plain Kubernetes
 * @param serviceCa whether the platform issues serving certificates
 * @param notServed resources, as {@code servicemonitors.monitoring.coreos.com}, or whole API groups
 *     with everything below them, as {@code openshift.io}
 */
public record TestFacts(
    Optional<OpenShiftVersion> openShift, boolean serviceCa, SortedSet<String> notServed) {
  private static final OpenShiftVersion USUAL = new OpenShiftVersion(4, 19);

  public TestFacts {
    Objects.requireNonNull(openShift);
    notServed = Collections.unmodifiableSortedSet(new TreeSet<>(notServed));
  }

  /** OpenShift 4.19 with everything that is declared. */
  public static TestFacts usual() {
    return new TestFacts(Optional.of(USUAL), true, new TreeSet<>());
  }

  /** No kind of OpenShift or of the monitoring operator, and nobody who issues certificates. */
  public static TestFacts plainKubernetes() {
    return new TestFacts(
        Optional.empty(), false, new TreeSet<>(Set.of("openshift.io", "monitoring.coreos.com")));
  }

  ClusterFacts over(Collection<ApiKind> declared) {
    return ImmutableClusterFacts.builder()
        .openShift(openShift)
        .serviceCa(serviceCa)
        .usable(declared.stream().filter(this::serves).toList())
        .build();
  }

  private boolean serves(ApiKind kind) {
    return notServed.stream().noneMatch(name -> ("." + kind.resource()).endsWith("." + name));
  }
}
