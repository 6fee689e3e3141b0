// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.observe;

import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.state.Readiness;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** One component's part of what lives. */
public final class ObservedComponent implements ObservedState {
  private final Collection<ObjectId> objects;
  private final Collection<ObjectId> workloads;
  private final LiveObjects live;

  /**
   * @param objects the objects that the component has
   * @param workloads those of them that run pods and have to be rolled out
   */
  public ObservedComponent(
      Collection<ObjectId> objects, Collection<ObjectId> workloads, LiveObjects live) {
    this.objects = new TreeSet<>(objects);
    this.workloads = new TreeSet<>(workloads);
    this.live = live;
  }

  @Override
  public boolean isKnown() {
    return live.isKnown();
  }

  @Override
  public Optional<Manifest> object(ObjectId id) {
    return objects.contains(id) ? live.get(id) : Optional.empty();
  }

  @Override
  public Readiness workloads() {
    Readiness worst = Readiness.ready();
    for (ObjectId id : workloads) {
      Readiness one = RolloutState.of(id, live);
      if (one instanceof Readiness.Failed) {
        return one;
      }
      if (one instanceof Readiness.Progressing && worst instanceof Readiness.Ready) {
        worst = one;
      }
    }
    return worst;
  }
}
