// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Equality as the API server sees it: numbers by value, quantities by amount; a member that is
 * absent equals one that is empty, and one that holds what the server fills in.
 */
final class Values {
  private static final Set<String> QUANTITY_MAPS = Set.of("limits", "requests", "hard", "capacity");
  private static final Set<String> QUANTITIES = Set.of("divisor", "sizeLimit", "storage");

  /**
   * What the server fills in inside values that it treats as one: nothing tells there whether a
   * member that we do not name is its default or ours of an earlier time. The last three are
   * defaults of the resources that OpenShift brings.
   */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "protocol", "TCP",
          "apiVersion", "v1",
          "apiGroup", "rbac.authorization.k8s.io",
          "divisor", "0",
          "expirationSeconds", "3600",
          "authorization", "None",
          "action", "replace",
          "importMode", "Legacy");

  /** What the server counts up by itself: its generation of a tag of an ImageStream. */
  private static final String COUNTER = "generation";

  private Values() {}

  static boolean isQuantityMap(String name) {
    return QUANTITY_MAPS.contains(name);
  }

  static boolean equal(String name, JsonNode desired, JsonNode live) {
    if (live.isMissingNode() || live.isNull()) {
      return isNothing(desired);
    }
    if (desired.isObject()) {
      return live.isObject() && membersEqual(name, desired, live);
    }
    if (desired.isArray()) {
      return live.isArray() && itemsEqual(name, desired, live);
    }
    if (desired.isNumber() && live.isNumber()) {
      return desired.decimalValue().compareTo(live.decimalValue()) == 0;
    }
    return desired.equals(live) || (QUANTITIES.contains(name) && sameAmount(desired, live));
  }

  private static boolean membersEqual(String name, JsonNode desired, JsonNode live) {
    for (Map.Entry<String, JsonNode> member : desired.properties()) {
      JsonNode other = live.path(member.getKey());
      boolean same =
          isQuantityMap(name)
              ? sameAmount(member.getValue(), other)
              : equal(member.getKey(), member.getValue(), other);
      if (!same) {
        return false;
      }
    }
    return live.properties().stream()
        .allMatch(e -> desired.has(e.getKey()) || isFilledIn(e.getKey(), e.getValue()));
  }

  private static boolean isFilledIn(String name, JsonNode live) {
    return isNothing(live) || name.equals(COUNTER) || live.asText().equals(DEFAULTS.get(name));
  }

  /** The server drops most of what is empty, zero or false. */
  private static boolean isNothing(JsonNode node) {
    if (node.isContainerNode()) {
      return node.isEmpty();
    }
    return node.isMissingNode()
        || node.isNull()
        || (node.isTextual() && node.asText().isEmpty())
        || (node.isBoolean() && !node.asBoolean())
        || (node.isNumber() && node.decimalValue().signum() == 0);
  }

  private static boolean itemsEqual(String name, JsonNode desired, JsonNode live) {
    if (desired.size() != live.size()) {
      return false;
    }
    Iterator<JsonNode> others = live.iterator();
    for (JsonNode item : desired) {
      if (!equal(name, item, others.next())) {
        return false;
      }
    }
    return true;
  }

  static boolean sameAmount(JsonNode a, JsonNode b) {
    if (!a.isValueNode() || !b.isValueNode()) {
      return false;
    }
    try {
      return Quantity.getAmountInBytes(new Quantity(a.asText()))
              .compareTo(Quantity.getAmountInBytes(new Quantity(b.asText())))
          == 0;
    } catch (ArithmeticException | IllegalArgumentException e) {
      return a.asText().equals(b.asText());
    }
  }
}
