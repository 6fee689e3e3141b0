// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigStatus;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.observe.ObservedComponent;
import io.openshift.ols.engine.observe.OwnedPods;
import io.openshift.ols.engine.observe.RolloutMemory;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.engine.prune.Pruning;
import io.openshift.ols.engine.status.ImmutableOutcome;
import io.openshift.ols.engine.status.Outcome;
import io.openshift.ols.engine.status.StatusAssembler;
import io.openshift.ols.operator.cluster.Cluster;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Readiness;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.OperatorSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One pass over the resource. */
public final class Pass {
  private static final Duration LEAVING = Duration.ofSeconds(2);

  private final Planner planner;
  private final OperatorSettings settings;
  private final Cluster cluster;
  private final InstantSource clock;
  private final Planning planning;
  private final Apply apply;
  private final Edits edits;
  private final Recreations recreations = new Recreations();
  private final FormerObjects former;
  private final RolloutMemory rollouts = new RolloutMemory();

  /**
   * @param random for passwords, keys and serial numbers
   */
  public Pass(
      Planner planner,
      OperatorSettings settings,
      Cluster cluster,
      InstantSource clock,
      SecureRandom random) {
    this.planner = planner;
    this.settings = settings;
    this.cluster = cluster;
    this.clock = clock;
    this.planning = new Planning(planner, settings, cluster, random);
    this.apply = new Apply(cluster, recreations);
    this.former = new FormerObjects(cluster.client(), planner.catalog(), settings.namespace());
    this.edits = new Edits(cluster.sharedEdits(), cluster.pool());
  }

  /**
   * What a pass left open.
   *
   * @param failed whether a write failed, so that it has to be tried again
   * @param again when the next pass is due at the latest, if something waits for time
   */
  public record Result(boolean failed, Optional<Duration> again) {}

  /** Gathers, plans, applies, prunes, observes and reports. */
  public Result run(OlsConfig config) {
    Instant now = clock.instant();
    Optional<OlsConfigStatus> before = cluster.status().current(config);
    ClusterFacts facts = refreshFacts();
    LiveObjects live = cluster.own().live();
    List<Manifest> left = former.find(config.getMetadata().getUid(), live);
    Plan plan = planning.plan(config, facts, new Planning.Sight(live, left), now);

    recreations.belongTo(config.getMetadata().getUid());
    Apply.Result applied = apply.run(plan, live, now);
    SortedMap<ObjectId, String> errors = new TreeMap<>(applied.errors());
    Edits.Result edited = edits.keep(plan.sharedEdits(), before);
    errors.putAll(edited.errors());

    LiveObjects after = rollouts.correct(cluster.own().live());
    Map<ComponentId, Readiness> readiness = readiness(plan, after);
    List<Manifest> ours = Stream.concat(after.all().stream(), left.stream()).toList();
    boolean works = works(plan, readiness, errors.keySet());
    List<Manifest> unwanted =
        Pruning.candidates(plan, ours, circumstances(config, works, errors.keySet()));
    errors.putAll(cluster.pool().each(unwanted, Manifest::id, m -> delete(m, plan)));

    Outcome outcome =
        ImmutableOutcome.builder()
            .plan(plan)
            .live(after)
            .readiness(readiness)
            .errors(errors)
            .access(access())
            .sharedEdits(edited.standing())
            .generation(Optional.ofNullable(config.getMetadata().getGeneration()).orElse(0L))
            .version(settings.version())
            .now(now.truncatedTo(ChronoUnit.SECONDS).toString())
            .build();
    cluster.status().write(config, StatusAssembler.assemble(outcome, before));
    return new Result(
        !errors.isEmpty() && applied.pause().isEmpty(),
        again(Stream.of(applied.pause(), nextLook(left, unwanted)), now));
  }

  /**
   * Whether the chosen backend works and is what everything leads to: pods that became ready while
   * this pass wrote are for the next one.
   */
  private static boolean works(
      Plan plan, Map<ComponentId, Readiness> readiness, Set<ObjectId> failed) {
    return plan.arrived()
        && readiness.get(plan.backend()) instanceof Readiness.Ready
        && failed.stream()
            .map(id -> plan.objects().get(id))
            .noneMatch(o -> o != null && o.component().equals(plan.backend()));
  }

  /** No watch tells when such an object has gone, and with it what others wait for. */
  private Optional<Duration> nextLook(List<Manifest> left, List<Manifest> deleted) {
    if (left.stream().anyMatch(m -> deleted.contains(m) || isBeingDeleted(m))) {
      return Optional.of(LEAVING);
    }
    return former.isIncomplete() ? Optional.of(GrowingPause.LONGEST) : Optional.empty();
  }

  private static boolean isBeingDeleted(Manifest manifest) {
    return manifest.tree().at("/metadata/deletionTimestamp").isTextual();
  }

  /** Undoes the edits in objects of others that the status records; the answer is what failed. */
  public SortedMap<ObjectId, String> undoEdits(OlsConfig config) {
    return edits.undoAll(cluster.status().current(config));
  }

  /**
   * Starts the watches that do not depend on the resource, so that the first pass finds them warm.
   */
  public void warmUp() {
    refreshFacts();
    planning.warmUp();
  }

  private ClusterFacts refreshFacts() {
    cluster.probe().refresh();
    ClusterFacts facts = cluster.probe().facts();
    cluster.watchOwn(facts.usable());
    return facts;
  }

  private Map<ComponentId, Readiness> readiness(Plan plan, LiveObjects live) {
    Map<ComponentId, Readiness> all = new TreeMap<>();
    for (var registered : planner.catalog().components()) {
      Component component = registered.part();
      ComponentPlan its = plan.components().get(component.id());
      if (its != null && its.inactive().isEmpty() && its.isWhole()) {
        all.put(
            component.id(),
            readiness(component, new ObservedComponent(its.objects(), its.workloads(), live)));
      }
    }
    return all;
  }

  private static Readiness readiness(Component component, ObservedComponent observed) {
    try {
      return component.readiness(observed);
    } catch (RuntimeException | LinkageError e) {
      return Readiness.failed(
          "component \"%s\" failed with %s"
              .formatted(component.id(), e.getClass().getSimpleName()));
    }
  }

  private Pruning.Circumstances circumstances(
      OlsConfig config, boolean works, Set<ObjectId> failed) {
    return new Pruning.Circumstances(
        config.getMetadata().getUid(), planner.catalog().backendNames(), works, Set.copyOf(failed));
  }

  /**
   * What a backend lives on waits for the end of its pods; for those of an option nothing waits but
   * the option itself, if it is wanted again.
   */
  private void delete(Manifest manifest, Plan plan) {
    Set<String> others = planner.catalog().backendNames();
    others.remove(plan.backend().text());
    if (OwnedPods.areRunBy(manifest, others)) {
      cluster.writer().retire(manifest);
    } else {
      cluster.writer().delete(manifest);
    }
  }

  private List<Problem> access() {
    return Stream.concat(cluster.probe().problems().stream(), planning.denied().stream()).toList();
  }

  private Optional<Duration> again(Stream<Optional<Duration>> pauses, Instant now) {
    return Stream.concat(pauses, Stream.of(cluster.probe().again(), planning.again(now)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
