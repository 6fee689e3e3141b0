// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSource;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remembers pods as they were written last, with what they read then, as long as they cannot be
 * written as planned: what is before a pass may have been changed for them by an earlier one.
 */
final class LastRead {
  private final Map<ObjectId, Manifest> objects = new TreeMap<>();

  /** The object as such pods know it; for all others as it lives. */
  Optional<Manifest> get(ObjectId id, LiveObjects live) {
    return Optional.ofNullable(objects.get(id)).or(() -> live.get(id));
  }

  /**
   * Forgets pods that were written, or are gone.
   *
   * @param planned what the pass wrote or tried to
   * @param before what lived before
   * @param failed what could not be written
   */
  void keep(Collection<PlannedObject> planned, LiveObjects before, Set<ObjectId> failed) {
    Map<ObjectId, Manifest> kept = new TreeMap<>();
    for (PlannedObject pods : planned) {
      if (failed.contains(pods.id())) {
        before.get(pods.id()).ifPresent(live -> add(live, planned, before, kept));
      }
    }
    objects.clear();
    objects.putAll(kept);
  }

  private void add(
      Manifest pods,
      Collection<PlannedObject> planned,
      LiveObjects before,
      Map<ObjectId, Manifest> kept) {
    Set<ReferenceId> read =
        PodSources.of(pods).stream().map(PodSource::id).collect(Collectors.toSet());
    get(pods.id(), before).ifPresent(m -> kept.put(m.id(), m));
    planned.stream()
        .map(PlannedObject::id)
        .filter(id -> Contents.idOf(id).filter(read::contains).isPresent())
        .flatMap(id -> get(id, before).stream())
        .forEach(m -> kept.put(m.id(), m));
  }
}
