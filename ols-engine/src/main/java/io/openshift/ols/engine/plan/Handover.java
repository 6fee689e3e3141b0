// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.spi.state.Manifest;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the rights of the backend that goes, as long as a Deployment of it lives: its pods serve
 * until the chosen backend works, and both may use roles and bindings of the same names.
 */
final class Handover {
  private static final Map<String, String> RIGHTS =
      Map.of(
          "Role", "rules",
          "ClusterRole", "rules",
          "RoleBinding", "subjects",
          "ClusterRoleBinding", "subjects");

  private final LiveObjects live;
  private final boolean underWay;

  /**
   * @param live the operator's own objects
   * @param others the ids of the backends that are not chosen
   */
  Handover(LiveObjects live, Set<String> others) {
    this.live = live;
    this.underWay = live.all().stream().anyMatch(m -> isDeploymentOf(others, m));
  }

  /** The manifest, with the rights of the live object beside its own while both backends run. */
  Manifest rights(Manifest desired) {
    String member = RIGHTS.get(desired.id().kind().kind());
    if (!underWay || member == null) {
      return desired;
    }
    return live.get(desired.id()).map(old -> union(desired, old, member)).orElse(desired);
  }

  /** Without repetitions, or what the server fills into one of two equal ones would multiply it. */
  private static Manifest union(Manifest desired, Manifest old, String member) {
    Set<JsonNode> all = new LinkedHashSet<>();
    desired.tree().path(member).forEach(all::add);
    old.tree().path(member).forEach(all::add);
    ObjectNode tree = desired.tree().deepCopy();
    ArrayNode items = tree.putArray(member);
    all.forEach(items::add);
    return Manifest.of(desired.id().kind(), tree);
  }

  private static boolean isDeploymentOf(Set<String> backends, Manifest manifest) {
    return manifest.id().kind().kind().equals("Deployment")
        && manifest.label(LabelKeys.OWNER_COMPONENT).filter(backends::contains).isPresent();
  }
}
