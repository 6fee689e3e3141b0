// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.spi.state.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers pods that the API server refused and whose ConfigMaps were put back for that. While the
 * very same pods are wanted they are tried again with growing pauses, and in a pause the former
 * ConfigMaps are what is wanted: each try changes files under pods that run.
 */
final class Refusals {
  private final Map<ObjectId, Refusal> refusals = new TreeMap<>();

  private record Refusal(
      PlannedObject pods, String answer, Map<ObjectId, PlannedObject> former, GrowingPause pause) {}

  /**
   * What is wanted in the place of planned objects. Pods that are wanted otherwise are forgotten,
   * and those that are gone: nothing runs then that was made for the former content.
   */
  Map<ObjectId, PlannedObject> former(Plan plan, LiveObjects live, Instant now) {
    refusals
        .values()
        .removeIf(
            r ->
                !r.pods().equals(plan.objects().get(r.pods().id()))
                    || live.get(r.pods().id()).isEmpty());
    Map<ObjectId, PlannedObject> former = new TreeMap<>();
    refusals.values().stream()
        .filter(r -> r.pause().left(now).isPresent())
        .forEach(r -> former.putAll(r.former()));
    return former;
  }

  /** How long the next try of these pods has to wait. */
  Optional<Duration> pause(ObjectId pods, Instant now) {
    return Optional.ofNullable(refusals.get(pods)).flatMap(r -> r.pause().left(now));
  }

  /** What the API server said of pods that wait. */
  String answer(ObjectId pods) {
    return Objects.requireNonNull(refusals.get(pods)).answer();
  }

  /**
   * The pods were refused now.
   *
   * @param former the ConfigMaps as they are again
   */
  void add(PlannedObject pods, String answer, Map<ObjectId, PlannedObject> former, Instant now) {
    Refusal before = refusals.get(pods.id());
    int times = before == null ? 1 : before.pause().times() + 1;
    refusals.put(
        pods.id(), new Refusal(pods, answer, Map.copyOf(former), new GrowingPause(times, now)));
  }

  /** The pods were written. */
  void remove(ObjectId pods) {
    refusals.remove(pods);
  }
}
