// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import java.util.Optional;

/** What exists of one component's objects, from the operator's caches. Read-only. */
public interface ObservedState {

  /**
   * Whether what exists is known at all; it is not where manifests are rendered without a cluster.
   */
  default boolean isKnown() {
    return true;
  }

  /** The live object, if it exists. */
  Optional<Manifest> object(ObjectId id);

  /**
   * Whether all of the component's Deployments are rolled out as they were last written: the newest
   * template everywhere, every replica available. This is what {@code Component.readiness} answers
   * by default.
   */
  Readiness workloads();
}
