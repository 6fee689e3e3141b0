// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.prune;

import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSource;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.Manifest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses what is deleted in a pass. Careful: when in doubt, an object stays. */
public final class Pruning {
  private static final String CLAIM = "PersistentVolumeClaim";

  private Pruning() {}

  /**
   * The live objects to delete.
   *
   * @param plan the plan of the pass
   * @param ours the operator's own objects
   * @param ownerUid the resource's uid
   * @param isBackend whether a component is a backend: another one's objects stay until the chosen
   *     one works
   * @param backendWorks whether the chosen backend works
   */
  public static List<Manifest> candidates(
      Plan plan,
      Collection<Manifest> ours,
      String ownerUid,
      Predicate<ComponentId> isBackend,
      boolean backendWorks) {
    Set<ReferenceId> inUse = consumedByHeld(plan, ours);
    return ours.stream()
        .filter(m -> !m.id().kind().kind().equals(CLAIM))
        .filter(m -> m.isOwnedBy(ownerUid))
        .filter(m -> m.tree().at("/metadata/deletionTimestamp").isMissingNode())
        .filter(m -> !plan.objects().containsKey(m.id()) && !plan.held().containsKey(m.id()))
        .filter(m -> Contents.idOf(m.id()).filter(inUse::contains).isEmpty())
        .filter(m -> mayGo(componentOf(m, plan), isBackend, backendWorks))
        .sorted(Comparator.comparing(Manifest::id))
        .toList();
  }

  /**
   * Held pods run as they were last written, and want what they had then; but nothing of ours may
   * stand where somebody else is to bring what they are held for.
   */
  private static Set<ReferenceId> consumedByHeld(Plan plan, Collection<Manifest> ours) {
    return ours.stream()
        .filter(m -> plan.held().containsKey(m.id()))
        .flatMap(m -> PodSources.of(m).stream())
        .map(PodSource::id)
        .filter(id -> !plan.missing().contains(id))
        .collect(Collectors.toSet());
  }

  private static boolean mayGo(
      Optional<ComponentPlan> component, Predicate<ComponentId> isBackend, boolean backendWorks) {
    // A component that is not loaded now may be so tomorrow: its objects stay.
    return component
        .filter(its -> its.failure().isEmpty())
        .filter(its -> its.inactive().isEmpty() || !isBackend.test(its.id()) || backendWorks)
        .isPresent();
  }

  /** Anybody may have written into the label, so it need not be an id at all. */
  private static Optional<ComponentPlan> componentOf(Manifest manifest, Plan plan) {
    return manifest
        .label(LabelKeys.OWNER_COMPONENT)
        .flatMap(
            label ->
                plan.components().values().stream()
                    .filter(c -> c.id().text().equals(label))
                    .findFirst());
  }
}
