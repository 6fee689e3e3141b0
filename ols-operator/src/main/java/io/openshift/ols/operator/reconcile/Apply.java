// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.operator.cluster.ObjectWriter;
import io.openshift.ols.operator.cluster.WritePool;
import io.openshift.ols.spi.state.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes a plan: first what pods need, then what must come after it, each stage side by side. */
final class Apply {
  private static final String VANISHES =
      "it is deleted each time it is made; the operator tries again with growing pauses, see what"
          + " deletes it";

  private final ObjectWriter writer;
  private final WritePool pool;
  private final Recreations recreations;

  Apply(ObjectWriter writer, WritePool pool, Recreations recreations) {
    this.writer = writer;
    this.pool = pool;
    this.recreations = recreations;
  }

  /**
   * What became of it.
   *
   * @param errors what failed, by object
   * @param pause the shortest pause of an object that waits for its next creation
   */
  record Result(NavigableMap<ObjectId, String> errors, Optional<Duration> pause) {}

  Result run(Plan plan, LiveObjects live, Instant now) {
    NavigableMap<ObjectId, String> errors = new TreeMap<>();
    Collection<PlannedObject> all = plan.objects().values();
    Predicate<PlannedObject> later =
        o -> o.after().isPresent() || PodSources.hasTemplate(o.manifest());
    Optional<Duration> pause = Optional.empty();
    for (Predicate<PlannedObject> stage : List.of(later.negate(), later)) {
      List<PlannedObject> due = all.stream().filter(stage).toList();
      pause = shortest(pause, stage(due, live, now, errors));
    }
    return new Result(errors, pause);
  }

  private Optional<Duration> stage(
      List<PlannedObject> objects,
      LiveObjects live,
      Instant now,
      NavigableMap<ObjectId, String> errors) {
    Optional<Duration> pause = Optional.empty();
    List<PlannedObject> due = new java.util.ArrayList<>();
    for (PlannedObject object : objects) {
      boolean absent = live.get(object.id()).isEmpty();
      Optional<Duration> left = absent ? recreations.pause(object.id(), now) : Optional.empty();
      if (left.isPresent()) {
        errors.put(object.id(), VANISHES);
        pause = shortest(pause, left);
      } else if (object.after().map(errors::containsKey).orElse(false)) {
        errors.put(object.id(), "waits for " + object.after().orElseThrow());
      } else {
        due.add(object);
      }
    }
    errors.putAll(pool.each(due, PlannedObject::id, o -> writer.write(o, live)));
    due.stream()
        .map(PlannedObject::id)
        .filter(id -> live.get(id).isEmpty() && !errors.containsKey(id))
        .forEach(id -> recreations.created(id, now));
    return pause;
  }

  private static Optional<Duration> shortest(Optional<Duration> a, Optional<Duration> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return a.get().compareTo(b.get()) <= 0 ? a : b;
  }
}
