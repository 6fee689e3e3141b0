// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.authority.Published;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Draft;
import io.openshift.ols.engine.plan.GeneratedValue;
import io.openshift.ols.engine.plan.ImmutableInputs;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A plan without a cluster, by the same planner as the operator's.
 *
 * @param plan the plan
 * @param unresolved references that nobody gave; they count as present
 */
public record Rendering(Plan plan, SortedSet<ReferenceId> unresolved) {
  private static final String HIDDEN = "***";

  /**
   * Plans.
   *
   * @param given Secrets and ConfigMaps that the resource refers to; a generated Secret among them
   *     keeps its value
   */
  public static Rendering of(
      Planner planner,
      OlsConfig config,
      ClusterFacts facts,
      OperatorSettings settings,
      Collection<Manifest> given) {
    Map<ReferenceId, ResolvedReference> resolved = new TreeMap<>();
    for (Manifest manifest : given) {
      Contents.idOf(manifest.id())
          .ifPresent(
              id ->
                  resolved.put(id, ResolvedReference.found(Contents.dataOf(id, manifest.tree()))));
    }
    SortedSet<ReferenceId> unresolved =
        new TreeSet<>(planner.references(config, facts, settings).ids());
    unresolved.removeAll(resolved.keySet());
    unresolved.forEach(id -> resolved.put(id, ResolvedReference.unresolved()));
    unresolved.remove(Published.bundleId(settings.namespace()));
    Draft draft =
        planner.draft(
            ImmutableInputs.builder()
                .config(config)
                .facts(facts)
                .settings(settings)
                .references(resolved)
                .live(LiveObjects.unknown())
                .build());
    Map<ObjectId, GeneratedValue> generated = new TreeMap<>();
    for (GeneratedSecret secret : draft.generatedSecrets()) {
      // One that nobody gave is the same each time: it stands for a value that is not known.
      generated.put(
          secret.id(), GeneratedValue.decide(secret, find(given, secret.id()), false, bound -> 0));
    }
    Issued issued =
        draft.needsAuthority()
            ? Issued.assumed(
                settings.namespace(), draft.issuedCertificates(), id -> find(given, id))
            : Issued.nothing();
    issued.secrets().keySet().stream()
        .flatMap(id -> Contents.idOf(id).stream())
        .forEach(unresolved::remove);
    return new Rendering(planner.plan(draft, generated, issued), unresolved);
  }

  private static Optional<Manifest> find(Collection<Manifest> given, ObjectId id) {
    return given.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** The objects in the order in which they would be written, values of Secrets hidden. */
  public List<ObjectNode> manifests() {
    return plan.objects().values().stream()
        .sorted(Comparator.comparing(o -> PodSources.hasTemplate(o.manifest())))
        .map(PlannedObject::manifest)
        .map(Rendering::hidden)
        .toList();
  }

  private static ObjectNode hidden(Manifest manifest) {
    ObjectNode tree = manifest.tree().deepCopy();
    if (manifest.id().kind().kind().equals("Secret") && tree.path("data") instanceof ObjectNode d) {
      d.fieldNames().forEachRemaining(key -> d.put(key, HIDDEN));
    }
    return tree;
  }
}
