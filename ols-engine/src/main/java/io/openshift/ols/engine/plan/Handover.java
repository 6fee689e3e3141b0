// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.observe.OwnedPods;
import io.openshift.ols.engine.observe.RolloutState;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps what the backend that goes lives on, as long as a Deployment of it is there: its pods
 * answer until the chosen backend works, and the Deployment stays until they have ended. Both may
 * use roles, bindings and a Service of the same names, and others let both in.
 */
final class Handover {
  private static final String RULES = "/rules";

  /** Lists of which both backends need their part. */
  private static final Map<String, String> UNITED =
      Map.of(
          "Role", RULES,
          "ClusterRole", RULES,
          "RoleBinding", "/subjects",
          "ClusterRoleBinding", "/subjects",
          "NetworkPolicy", "/spec/ingress");

  /** Where a Service leads; another selector before its pods are ready would lead nowhere. */
  private static final List<String> WAY = List.of("selector", "ports");

  private final Map<ObjectId, Manifest> before = new LinkedHashMap<>();
  private final DeclaredRights rights;
  private final boolean underWay;
  private final boolean arrived;

  /**
   * @param inputs what lives, objects of an older operator included
   * @param others the backends that are not chosen
   * @param pods what runs the pods of the chosen backend
   */
  Handover(Inputs inputs, Collection<Backend> others, Collection<ObjectId> pods) {
    LiveObjects live = inputs.live();
    inputs.former().forEach(m -> before.put(m.id(), m));
    live.all().forEach(m -> before.put(m.id(), m));
    Set<String> ids = others.stream().map(b -> b.id().text()).collect(Collectors.toSet());
    this.rights = new DeclaredRights(others.stream().flatMap(b -> b.access().stream()).toList());
    this.underWay = before.values().stream().anyMatch(m -> OwnedPods.areRunBy(m, ids));
    this.arrived = !pods.isEmpty() && pods.stream().allMatch(p -> RolloutState.isReady(p, live));
  }

  /** Whether the pods of the chosen backend are ready. */
  boolean arrived() {
    return arrived;
  }

  /**
   * The manifest, with what the other backend needs of the object as it is while both run.
   *
   * @param ofBackend whether the chosen backend wants it
   */
  Manifest shared(Manifest desired, boolean ofBackend) {
    Optional<Manifest> old = Optional.ofNullable(before.get(desired.id()));
    String kind = desired.id().kind().kind();
    if (!underWay || old.isEmpty()) {
      return desired;
    }
    if (kind.equals("Service")) {
      return arrived || !ofBackend ? desired : way(desired, old.orElseThrow());
    }
    String list = UNITED.get(kind);
    return list == null ? desired : union(desired, old.orElseThrow(), list);
  }

  private static Manifest way(Manifest desired, Manifest old) {
    if (desired.tree().at("/spec/selector").equals(old.tree().at("/spec/selector"))) {
      return desired;
    }
    ObjectNode tree = desired.tree().deepCopy();
    WAY.forEach(member -> tree.withObject("/spec").set(member, old.tree().at("/spec/" + member)));
    return Manifest.of(desired.id().kind(), tree);
  }

  /**
   * Without repetitions, or what the server fills into one of two equal ones would multiply it. Of
   * rules only what the other backends declare: the operator cannot hand on what somebody added
   * that it does not have itself.
   */
  private Manifest union(Manifest desired, Manifest old, String list) {
    Set<JsonNode> all = new LinkedHashSet<>();
    desired.tree().at(list).forEach(all::add);
    old.tree()
        .at(list)
        .forEach(item -> all.addAll(list.equals(RULES) ? rights.of(item) : List.of(item)));
    ObjectNode tree = desired.tree().deepCopy();
    ArrayNode items = tree.withArray(list);
    items.removeAll();
    all.forEach(items::add);
    return Manifest.of(desired.id().kind(), tree);
  }
}
