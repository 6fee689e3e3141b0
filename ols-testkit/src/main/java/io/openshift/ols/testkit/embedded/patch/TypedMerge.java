// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays an applied configuration over the live object: its values win, its silence changes nothing.
 */
final class TypedMerge {
  private TypedMerge() {}

  static JsonNode merge(@Nullable Schema schema, @Nullable JsonNode live, JsonNode applied) {
    if (live == null || live.isNull()) {
      return applied.deepCopy();
    }
    return switch (FieldSteps.shape(schema, applied)) {
      case LEAF -> applied.deepCopy();
      case MAP -> members(schema, live, applied);
      case LIST -> schema == null ? applied.deepCopy() : items(schema, live, applied);
    };
  }

  private static JsonNode members(@Nullable Schema schema, JsonNode live, JsonNode applied) {
    if (!(live instanceof ObjectNode)) {
      return applied.deepCopy();
    }
    ObjectNode result = live.deepCopy();
    for (Map.Entry<String, JsonNode> member : Trees.members(applied)) {
      String name = member.getKey();
      Schema inner = FieldSteps.below(schema, name);
      result.set(name, merge(inner, live.get(name), member.getValue()));
    }
    return result;
  }

  private static JsonNode items(Schema schema, JsonNode live, JsonNode applied) {
    Map<String, JsonNode> old = FieldSteps.items(schema, live);
    Map<String, JsonNode> wanted = FieldSteps.items(schema, applied);
    Schema inner = FieldSteps.itemSchema(schema);
    ArrayNode result = Trees.array();
    for (String step : order(List.copyOf(old.keySet()), List.copyOf(wanted.keySet()))) {
      JsonNode item = wanted.get(step);
      result.add(item == null ? old.get(step) : merge(inner, old.get(step), item));
    }
    return result;
  }

  /**
   * The order of a merged list, as the real server finds it: items that only the live list has stay
   * where they are; what both have comes in the applied order.
   */
  private static Set<String> order(List<String> live, List<String> applied) {
    Deque<String> shared = new ArrayDeque<>(applied);
    shared.removeIf(step -> !live.contains(step));
    Set<String> result = new LinkedHashSet<>();
    int at = 0;
    for (String step : applied) {
      while (at < live.size() && !live.get(at).equals(step)) {
        boolean foreign = !applied.contains(live.get(at));
        boolean awaited = live.get(at).equals(shared.peek());
        if (!foreign && awaited && !result.contains(live.get(at))) {
          break;
        }
        if (foreign) {
          result.add(live.get(at));
        }
        at++;
      }
      result.add(step);
      shared.remove(step);
    }
    for (String step : live.subList(Math.min(at, live.size()), live.size())) {
      result.add(step);
    }
    return result;
  }
}
