// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.watchers.Watch;
import io.openshift.ols.watchers.WatchSet;
import java.util.Collection;
import java.util.Optional;

/**
 * Objects of the cluster that the operator follows by name: versions, definitions, shared objects.
 */
public final class NamedObjects {
  private final WatchSet watches;

  /**
   * @param watches watches that nobody else uses
   */
  public NamedObjects(WatchSet watches) {
    this.watches = watches;
  }

  /** Follows exactly these from now on; one that cannot be watched counts as absent. */
  void follow(Collection<ObjectId> objects) {
    watches.ensure(objects.stream().map(NamedObjects::watchOf).toList());
  }

  Optional<Manifest> get(ObjectId id) {
    return watches.list(watchOf(id)).stream().findFirst();
  }

  void wrote(Manifest manifest) {
    watches.wrote(watchOf(manifest.id()), manifest);
  }

  private static Watch watchOf(ObjectId id) {
    return Watch.byName(id.kind(), id.namespace(), id.name());
  }
}
