// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the ConfigMaps that have to get their former content back because the pods that were to
 * read the new one are refused: a pod that restarts meanwhile has to meet the file that it was made
 * for.
 *
 * @param planned what the pass wrote or tried to
 * @param before what lived before, as the pods know it
 * @param failed what could not be written
 */
record PutBack(
    Collection<PlannedObject> planned,
    Function<ObjectId, Optional<Manifest>> before,
    Set<ObjectId> failed) {
  private static final String CONFIG_MAP = "ConfigMap";

  /**
   * The ConfigMaps with their former content, by id.
   *
   * @param pods what was refused
   * @param now what lives after the writes
   */
  Map<ObjectId, PlannedObject> of(ObjectId pods, LiveObjects now) {
    Map<ObjectId, PlannedObject> former = new TreeMap<>();
    if (!isAsBefore(pods, now)) {
      return former;
    }
    Set<ReferenceId> consumed = before.apply(pods).map(PutBack::sources).orElse(Set.of());
    for (PlannedObject object : planned) {
      if (object.id().kind().kind().equals(CONFIG_MAP)
          && Contents.idOf(object.id()).filter(consumed::contains).isPresent()
          && !failed.contains(object.id())
          && !isReadByOthers(object.id())) {
        before
            .apply(object.id())
            .filter(old -> !data(old).equals(data(object.manifest())))
            .ifPresent(old -> former.put(object.id(), withDataOf(old, object)));
      }
    }
    return former;
  }

  /** A refusal of the last of several steps leaves pods that have changed already. */
  private boolean isAsBefore(ObjectId pods, LiveObjects now) {
    return before.apply(pods).map(PutBack::template).equals(now.get(pods).map(PutBack::template));
  }

  /** Pods that were written read the new content. */
  private boolean isReadByOthers(ObjectId configMap) {
    return planned.stream()
        .filter(o -> !failed.contains(o.id()))
        .anyMatch(
            o -> Contents.idOf(configMap).filter(sources(o.manifest())::contains).isPresent());
  }

  private static Set<ReferenceId> sources(Manifest pods) {
    return PodSources.of(pods).stream().map(s -> s.id()).collect(Collectors.toSet());
  }

  private static JsonNode template(Manifest pods) {
    return pods.tree().at("/spec/template");
  }

  private static List<Object> data(Manifest configMap) {
    return List.of(configMap.tree().path("data"), configMap.tree().path("binaryData"));
  }

  private static PlannedObject withDataOf(Manifest old, PlannedObject planned) {
    ObjectNode tree = planned.manifest().tree().deepCopy();
    for (String member : List.of("data", "binaryData")) {
      tree.remove(member);
      if (old.tree().has(member)) {
        tree.set(member, old.tree().get(member));
      }
    }
    return new PlannedObject(
        planned.component(),
        Manifest.of(planned.id().kind(), tree),
        planned.owner(),
        planned.care(),
        planned.after());
  }
}
