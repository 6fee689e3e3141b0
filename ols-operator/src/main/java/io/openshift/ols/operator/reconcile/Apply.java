// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSource;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.operator.cluster.Cluster;
import io.openshift.ols.operator.cluster.ObjectWriter;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a plan in stages, each side by side: what pods need, what must come after that, the pods.
 * Pods wait for what they consume: with the digest of content that is not there yet they would
 * never be told that it came.
 */
final class Apply {
  private static final String VANISHES =
      "it is deleted each time it is made; the operator tries again with growing pauses, see what"
          + " deletes it";

  private static final Logger LOG = LoggerFactory.getLogger(Apply.class);

  private final Cluster cluster;
  private final Recreations recreations;
  private final Refusals refusals = new Refusals();
  private final LastRead lastRead = new LastRead();

  Apply(Cluster cluster, Recreations recreations) {
    this.cluster = cluster;
    this.recreations = recreations;
  }

  /**
   * What became of it.
   *
   * @param errors what failed, by object
   * @param pause the shortest pause of an object that waits for its next try
   */
  record Result(NavigableMap<ObjectId, String> errors, Optional<Duration> pause) {}

  /**
   * One pass: what lived before, which objects keep their former content, what fails, what of that
   * the API server refuses for good.
   */
  private record Round(
      LiveObjects live,
      Instant now,
      Set<ObjectId> former,
      NavigableMap<ObjectId, String> errors,
      Set<ObjectId> refused) {}

  Result run(Plan plan, LiveObjects live, Instant now) {
    Map<ObjectId, PlannedObject> former = refusals.former(plan, live, now);
    Round round =
        new Round(live, now, former.keySet(), new TreeMap<>(), new ConcurrentSkipListSet<>());
    List<PlannedObject> all =
        plan.objects().values().stream().map(o -> former.getOrDefault(o.id(), o)).toList();
    Predicate<PlannedObject> pods = o -> PodSources.hasTemplate(o.manifest());
    Predicate<PlannedObject> later = o -> o.after().isPresent();
    Optional<Duration> pause = Optional.empty();
    for (Predicate<PlannedObject> stage :
        List.of(pods.or(later).negate(), later.and(pods.negate()), pods)) {
      pause = shortest(pause, stage(all.stream().filter(stage).toList(), round));
    }
    pause = shortest(pause, putBack(all, round));
    lastRead.keep(all, live, round.errors().keySet());
    return new Result(round.errors(), pause);
  }

  private Optional<Duration> stage(List<PlannedObject> objects, Round round) {
    Optional<Duration> pause = Optional.empty();
    List<PlannedObject> due = new ArrayList<>();
    for (PlannedObject object : objects) {
      ObjectId id = object.id();
      boolean absent = round.live().get(id).isEmpty();
      Optional<Duration> left =
          absent ? recreations.pause(id, round.now()) : refusals.pause(id, round.now());
      if (left.isPresent()) {
        round.errors().put(id, absent ? VANISHES : refusals.answer(id));
        pause = shortest(pause, left);
      } else if (obstacle(object, round).isPresent()) {
        round.errors().put(id, "waits for " + obstacle(object, round).orElseThrow());
      } else {
        due.add(object);
      }
    }
    round.errors().putAll(cluster.pool().each(due, PlannedObject::id, o -> write(o, round)));
    due.stream()
        .map(PlannedObject::id)
        .filter(id -> !round.errors().containsKey(id))
        .forEach(id -> written(id, round));
    return pause;
  }

  private void write(PlannedObject object, Round round) {
    try {
      cluster.writer().write(object, round.live());
    } catch (RuntimeException e) {
      if (PodSources.hasTemplate(object.manifest()) && ObjectWriter.isRefusal(e)) {
        round.refused().add(object.id());
      }
      throw e;
    }
  }

  private void written(ObjectId id, Round round) {
    refusals.remove(id);
    if (round.live().get(id).isEmpty()) {
      recreations.created(id, round.now());
    }
  }

  /** Gives ConfigMaps their former content when pods that were to read the new one are refused. */
  private Optional<Duration> putBack(List<PlannedObject> all, Round round) {
    Optional<Duration> pause = Optional.empty();
    PutBack putBack =
        new PutBack(all, id -> lastRead.get(id, round.live()), Set.copyOf(round.errors().keySet()));
    for (PlannedObject pods : all) {
      ObjectId id = pods.id();
      if (!round.refused().contains(id)) {
        continue;
      }
      LiveObjects now = cluster.own().live();
      Map<ObjectId, PlannedObject> former = putBack.of(id, now);
      if (!former.isEmpty()) {
        LOG.info("{} is refused: {} get their former content", id, former.keySet());
        round
            .errors()
            .putAll(
                cluster
                    .pool()
                    .each(former.values(), PlannedObject::id, o -> cluster.writer().write(o, now)));
        refusals.add(pods, round.errors().getOrDefault(id, ""), former, round.now());
        pause = shortest(pause, refusals.pause(id, round.now()));
      }
    }
    return pause;
  }

  /** What is not written as it is planned, and has to be before the object. */
  private static Optional<ObjectId> obstacle(PlannedObject object, Round round) {
    Set<ReferenceId> sources =
        PodSources.of(object.manifest()).stream().map(PodSource::id).collect(Collectors.toSet());
    return Stream.concat(round.errors().keySet().stream(), round.former().stream())
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
