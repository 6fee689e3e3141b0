// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.prune;

import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSource;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses what is deleted in a pass. Careful: when in doubt, an object stays. */
public final class Pruning {
  private static final String CLAIM = "PersistentVolumeClaim";

  private Pruning() {}

  /**
   * What is known when it comes to pruning.
   *
   * @param ownerUid the resource's uid
   * @param backends ids of all backends: what another one has stays until the chosen one works
   * @param backendWorks whether the chosen backend works
   * @param failed what could not be written in this pass
   */
  public record Circumstances(
      String ownerUid, Set<String> backends, boolean backendWorks, Set<ObjectId> failed) {}

  /**
   * The live objects to delete.
   *
   * @param plan the plan of the pass
   * @param ours the operator's own objects
   */
  public static List<Manifest> candidates(
      Plan plan, Collection<Manifest> ours, Circumstances circumstances) {
    Set<ReferenceId> inUse = consumedByOldPods(plan, ours, circumstances);
    return ours.stream()
        .filter(m -> !m.id().kind().kind().equals(CLAIM))
        .filter(m -> m.isOwnedBy(circumstances.ownerUid()))
        .filter(m -> m.tree().at("/metadata/deletionTimestamp").isMissingNode())
        .filter(m -> !plan.objects().containsKey(m.id()) && !plan.held().containsKey(m.id()))
        .filter(m -> Contents.idOf(m.id()).filter(inUse::contains).isEmpty())
        .filter(m -> componentOf(m, plan).filter(its -> its.failure().isEmpty()).isPresent())
        .filter(m -> !isOfOtherBackend(m, plan, circumstances) || mayGo(m, ours, circumstances))
        .sorted(Comparator.comparing(Manifest::id))
        .toList();
  }

  /**
   * Pods that are held, were refused or are another backend's run as they were last written, and
   * want what they had then, whoever it is that makes it now; but nothing of ours may stand where
   * somebody else is to bring what they are held for.
   */
  private static Set<ReferenceId> consumedByOldPods(
      Plan plan, Collection<Manifest> ours, Circumstances circumstances) {
    return ours.stream()
        .filter(
            m ->
                plan.held().containsKey(m.id())
                    || circumstances.failed().contains(m.id())
                    || isOfOtherBackend(m, plan, circumstances))
        .flatMap(m -> PodSources.of(m).stream())
        .map(PodSource::id)
        .filter(id -> !plan.missing().contains(id))
        .collect(Collectors.toSet());
  }

  private static boolean isOfOtherBackend(
      Manifest manifest, Plan plan, Circumstances circumstances) {
    return componentOf(manifest, plan)
        .filter(its -> its.inactive().isPresent())
        .filter(its -> circumstances.backends().contains(its.id().text()))
        .isPresent();
  }

  /** Its pods go first, and what they live on when they have ended. */
  private static boolean mayGo(
      Manifest manifest, Collection<Manifest> ours, Circumstances circumstances) {
    Optional<String> backend = manifest.label(LabelKeys.OWNER_COMPONENT);
    return circumstances.backendWorks()
        && (PodSources.hasTemplate(manifest)
            || ours.stream()
                .filter(PodSources::hasTemplate)
                .noneMatch(m -> m.label(LabelKeys.OWNER_COMPONENT).equals(backend)));
  }

  /**
   * Anybody may have written into the label, so it need not be an id at all. A component that is
   * not loaded now may be so tomorrow: its objects stay.
   */
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
