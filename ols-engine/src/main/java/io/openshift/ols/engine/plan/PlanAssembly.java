// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.Registered;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.DigestStamp;
import io.openshift.ols.engine.digest.PodSource;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.hold.HoldClosure;
import io.openshift.ols.engine.reference.ReferenceCheck;
import io.openshift.ols.engine.setting.UnsupportedSettings;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemKind;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ImmutableExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.SharedEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts the answers of all components together. */
final class PlanAssembly {
  private final Catalog catalog;
  private final Draft draft;
  private final DraftObjects objects;
  private final SortedMap<ObjectId, SortedSet<Problem>> held;
  private final SortedMap<ReferenceId, SortedSet<Problem>> broken;

  PlanAssembly(Catalog catalog, Draft draft, DraftObjects objects) {
    this.catalog = catalog;
    this.draft = draft;
    this.objects = objects;
    this.broken = brokenReferences();
    this.held = HoldClosure.close(objects.manifests(), holds(), broken, objects.generatedIds());
  }

  Plan assemble() {
    Contents contents =
        new Contents(objects.manifests(), draft.inputs().references(), draft.roster().declared());
    Handover handover = new Handover(draft.inputs(), otherBackends(), podsOfBackend());
    ImmutablePlan.Builder plan =
        ImmutablePlan.builder().backend(draft.roster().backend()).arrived(handover.arrived());
    objects.all().values().stream()
        .filter(o -> !held.containsKey(o.id()))
        .map(o -> stamped(o, contents, handover))
        .forEach(o -> plan.putObjects(o.id(), o));
    held.forEach((id, problems) -> plan.putHeld(id, List.copyOf(problems)));
    plan.addAllMissing(broken.keySet());
    plan.addAllSharedEdits(sharedEdits());
    catalog.components().forEach(c -> plan.putComponents(c.part().id(), componentPlan(c)));
    plan.unsupported(
        UnsupportedSettings.find(
            draft.roster().scope().spec(), catalog, draft.roster().active().values()));
    return plan.build();
  }

  private List<Backend> otherBackends() {
    return catalog.backendNames().stream()
        .filter(name -> !name.equals(draft.roster().backend().text()))
        .map(name -> catalog.backend(name).orElseThrow().part())
        .toList();
  }

  private List<ObjectId> podsOfBackend() {
    return objects.of(draft.roster().backend()).stream().filter(objects::runsPods).toList();
  }

  private PlannedObject stamped(PlannedObject object, Contents contents, Handover handover) {
    boolean ofBackend = object.component().equals(draft.roster().backend());
    return new PlannedObject(
        object.component(),
        handover.shared(DigestStamp.stamp(object.manifest(), contents), ofBackend),
        object.owner(),
        object.care(),
        object.after());
  }

  private SortedMap<ObjectId, SortedSet<Problem>> holds() {
    SortedMap<ObjectId, SortedSet<Problem>> holds = new TreeMap<>(objects.holds());
    for (DesiredState state : draft.states().values()) {
      state
          .holds()
          .forEach(h -> holds.computeIfAbsent(h.object(), i -> new TreeSet<>()).add(h.problem()));
    }
    holdForIntegrations(holds);
    for (Manifest manifest : objects.manifests()) {
      for (PodSource source : PodSources.of(manifest)) {
        if (!isKnown(source.id(), holds)) {
          holds
              .computeIfAbsent(manifest.id(), i -> new TreeSet<>())
              .add(undeclared(manifest, source));
        }
      }
    }
    return holds;
  }

  /** The pods of the backend call the servers; what only they consume follows. */
  private void holdForIntegrations(SortedMap<ObjectId, SortedSet<Problem>> holds) {
    List<Problem> obstacles = draft.roster().mcpObstacles();
    if (!obstacles.isEmpty()) {
      objects.of(draft.roster().backend()).stream()
          .filter(objects::runsPods)
          .forEach(pod -> holds.computeIfAbsent(pod, i -> new TreeSet<>()).addAll(obstacles));
    }
  }

  private boolean isKnown(ReferenceId source, Map<ObjectId, ?> holds) {
    return !draft.roster().declared().of(source).isEmpty()
        || Stream.concat(objects.all().keySet().stream(), holds.keySet().stream())
            .flatMap(id -> Contents.idOf(id).stream())
            .anyMatch(source::equals);
  }

  private static Problem undeclared(Manifest manifest, PodSource source) {
    return new Problem(
        ProblemCode.INTERNAL,
        FieldPath.of("spec"),
        ProblemKind.INTERNAL,
        "%s consumes %s, which its component neither makes nor declares in references()"
            .formatted(manifest.id(), source.id()),
        "report it to the plugin's author");
  }

  private SortedMap<ReferenceId, SortedSet<Problem>> brokenReferences() {
    SortedMap<ReferenceId, SortedSet<Problem>> broken = new TreeMap<>();
    for (ReferenceId id : draft.roster().declared().ids()) {
      ResolvedReference resolved =
          isLeaving(id)
              ? ResolvedReference.missing()
              : draft.inputs().references().getOrDefault(id, ResolvedReference.missing());
      draft.roster().declared().of(id).stream()
          .map(this::demanded)
          .flatMap(r -> ReferenceCheck.check(r, resolved).stream())
          .forEach(p -> broken.computeIfAbsent(id, i -> new TreeSet<>()).add(p));
    }
    return broken;
  }

  /**
   * An object of ours that nobody wants any more: it is pruned in this pass, as if it were gone.
   */
  private boolean isLeaving(ReferenceId id) {
    return draft.inputs().live().all().stream()
        .filter(m -> Contents.idOf(m.id()).filter(id::equals).isPresent())
        .filter(m -> m.isOwnedBy(draft.inputs().config().getMetadata().getUid()))
        .anyMatch(m -> !objects.all().containsKey(m.id()));
  }

  /** A certificate that somebody brings instead of ours has to be whole. */
  private ExternalReference demanded(ExternalReference reference) {
    ReferenceId id = reference.id(draft.inputs().settings().namespace());
    return objects.isForeign(id)
        ? ImmutableExternalReference.builder().from(reference).presence(Presence.REQUIRED).build()
        : reference;
  }

  private List<SharedEdit> sharedEdits() {
    return draft.states().values().stream()
        .flatMap(s -> s.sharedEdits().stream())
        .filter(e -> draft.inputs().facts().serves(e.object().kind()))
        .toList();
  }

  private ComponentPlan componentPlan(Registered<Component> registered) {
    ComponentId id = registered.part().id();
    ImmutableComponentPlan.Builder plan =
        ImmutableComponentPlan.builder()
            .id(id)
            .conditionType(registered.part().conditionType())
            .inactive(Optional.ofNullable(draft.roster().inactive().get(id)))
            .failure(Optional.ofNullable(draft.roster().attempts().failures().get(id)));
    SortedSet<ObjectId> own = objects.of(id);
    DesiredState state = draft.states().getOrDefault(id, DesiredState.nothing());
    state.holds().forEach(h -> own.add(h.object()));
    SortedSet<Problem> problems = new TreeSet<>();
    own.forEach(o -> problems.addAll(held.getOrDefault(o, new TreeSet<>())));
    return plan.held(problems)
        .notes(notes(id, state))
        .aspects(state.aspects().stream().sorted().toList())
        .objects(own)
        .edited(state.sharedEdits().stream().map(SharedEdit::object).toList())
        .workloads(own.stream().filter(objects::runsPods).toList())
        .build();
  }

  private SortedSet<Problem> notes(ComponentId id, DesiredState state) {
    SortedSet<Problem> notes = new TreeSet<>(state.problems());
    if (id.equals(draft.roster().backend())) {
      notes.addAll(draft.roster().mcpNotes());
    }
    return notes;
  }
}
