// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.hold;

import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSource;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * From what is broken to all that is held for it: the pods that consume it, and the generated
 * Secrets and ConfigMaps that only held pods consume.
 */
public final class HoldClosure {
  private final Collection<Manifest> planned;
  private final SortedMap<ObjectId, Set<ReferenceId>> consumed = new TreeMap<>();
  private final SortedMap<ReferenceId, SortedSet<Problem>> broken = new TreeMap<>();
  private final SortedMap<ObjectId, SortedSet<Problem>> held = new TreeMap<>();

  private HoldClosure(Collection<Manifest> planned) {
    this.planned = planned;
    for (Manifest manifest : planned) {
      Set<ReferenceId> sources =
          PodSources.of(manifest).stream().map(PodSource::id).collect(Collectors.toSet());
      if (!sources.isEmpty()) {
        consumed.put(manifest.id(), sources);
      }
    }
  }

  /**
   * All held objects with the problems that they are held for.
   *
   * @param planned everything that is planned
   * @param holds objects that could not be rendered, which need not be among the planned ones
   * @param references what is wrong with objects of others
   * @param kept objects that are written in every case
   */
  public static SortedMap<ObjectId, SortedSet<Problem>> close(
      Collection<Manifest> planned,
      Map<ObjectId, SortedSet<Problem>> holds,
      Map<ReferenceId, SortedSet<Problem>> references,
      Collection<ObjectId> kept) {
    HoldClosure closure = new HoldClosure(planned);
    closure.broken.putAll(references);
    holds.forEach(closure::hold);
    closure.holdPods();
    closure.holdWhatOnlyHeldPodsConsume(kept);
    return closure.held;
  }

  private void hold(ObjectId id, SortedSet<Problem> problems) {
    held.computeIfAbsent(id, i -> new TreeSet<>()).addAll(problems);
    Contents.idOf(id)
        .ifPresent(s -> broken.computeIfAbsent(s, i -> new TreeSet<>()).addAll(problems));
  }

  private void holdPods() {
    consumed.forEach(
        (pod, sources) -> {
          for (ReferenceId source : sources) {
            SortedSet<Problem> problems = broken.get(source);
            if (problems != null) {
              hold(pod, problems);
            }
          }
        });
  }

  private void holdWhatOnlyHeldPodsConsume(Collection<ObjectId> kept) {
    for (Manifest manifest : planned) {
      Contents.idOf(manifest.id())
          .filter(id -> !kept.contains(manifest.id()))
          .ifPresent(id -> holdWithConsumers(manifest.id(), id));
    }
  }

  private void holdWithConsumers(ObjectId object, ReferenceId source) {
    SortedSet<Problem> problems = new TreeSet<>();
    for (Map.Entry<ObjectId, Set<ReferenceId>> consumer : consumed.entrySet()) {
      if (!consumer.getValue().contains(source)) {
        continue;
      }
      if (!held.containsKey(consumer.getKey())) {
        return;
      }
      problems.addAll(held.get(consumer.getKey()));
    }
    if (!problems.isEmpty()) {
      held.computeIfAbsent(object, i -> new TreeSet<>()).addAll(problems);
    }
  }
}
