// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.render;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.OpenShiftVersion;
import java.util.List;
import java.util.Optional;

/** The facts of a cluster that is not there. */
public final class AssumedFacts {
  /** The newest version that the console images tell apart. */
  public static final OpenShiftVersion NEWEST = new OpenShiftVersion(4, 22);

  private AssumedFacts() {}

  /**
   * The facts.
   *
   * @param openShift the version; absent for plain Kubernetes
   * @param serviceCa whether the platform issues serving certificates
   * @param absent kinds that are not served, as {@code servicemonitors.monitoring.coreos.com}
   */
  public static ClusterFacts of(
      Catalog catalog,
      Optional<OpenShiftVersion> openShift,
      boolean serviceCa,
      List<String> absent) {
    return ImmutableClusterFacts.builder()
        .openShift(openShift)
        .serviceCa(serviceCa)
        .usable(catalog.kinds().stream().filter(k -> !absent.contains(k.resource())).toList())
        .build();
  }

  /** The newest OpenShift, everything served. */
  public static ClusterFacts newest(Catalog catalog) {
    return of(catalog, Optional.of(NEWEST), true, List.of());
  }
}
