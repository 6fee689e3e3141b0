// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSource;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.operator.cluster.ObjectWriter;
import io.openshift.ols.operator.cluster.WritePool;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes a plan in stages, each side by side: what pods need, what must come after that, the pods.
 * Pods wait for what they consume: with the digest of content that is not there yet they would
 * never be told that it came.
 */
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
    Predicate<PlannedObject> pods = o -> PodSources.hasTemplate(o.manifest());
    Predicate<PlannedObject> later = o -> o.after().isPresent();
    Optional<Duration> pause = Optional.empty();
    for (Predicate<PlannedObject> stage :
        List.of(pods.or(later).negate(), later.and(pods.negate()), pods)) {
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
      } else if (obstacle(object, errors.keySet()).isPresent()) {
        errors.put(object.id(), "waits for " + obstacle(object, errors.keySet()).orElseThrow());
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

  /** What could not be written and has to be there before the object. */
  private static Optional<ObjectId> obstacle(PlannedObject object, Set<ObjectId> failed) {
    Set<ReferenceId> sources =
        PodSources.of(object.manifest()).stream().map(PodSource::id).collect(Collectors.toSet());
    return failed.stream()
        .filter(
            id ->
                object.after().filter(id::equals).isPresent()
                    || Contents.idOf(id).filter(sources::contains).isPresent())
        .findFirst();
  }

  private static Optional<Duration> shortest(Optional<Duration> a, Optional<Duration> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return a.get().compareTo(b.get()) <= 0 ? a : b;
  }
}
