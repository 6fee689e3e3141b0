// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Equality as the API server sees it: numbers by value, quantities by amount, absent and empty
 * alike.
 */
final class Values {
  private static final Set<String> QUANTITY_MAPS = Set.of("limits", "requests", "hard", "capacity");
  private static final Set<String> QUANTITIES = Set.of("sizeLimit", "storage");

  private Values() {}

  static boolean equal(String name, JsonNode desired, JsonNode live) {
    if (desired.isContainerNode() && desired.isEmpty()) {
      return live.isMissingNode() || live.isNull() || live.isEmpty();
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
    boolean amounts = QUANTITY_MAPS.contains(name);
    for (Map.Entry<String, JsonNode> member : desired.properties()) {
      JsonNode other = live.path(member.getKey());
      boolean same =
          amounts
              ? sameAmount(member.getValue(), other)
              : equal(member.getKey(), member.getValue(), other);
      if (!same) {
        return false;
      }
    }
    return !amounts || desired.size() == live.size();
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

  private static boolean sameAmount(JsonNode a, JsonNode b) {
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
