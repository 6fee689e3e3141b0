// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strategic merge patch: a merge patch that merges lists by the merge key of the built-in schemas
 * and knows the directives {@code $patch}, {@code $retainKeys}, {@code $setElementOrder} and {@code
 * $deleteFromPrimitiveList}.
 */
public final class StrategicMergePatch {
  private static final String PATCH = "$patch";
  private static final String RETAIN = "$retainKeys";
  private static final String ORDER = "$setElementOrder/";
  private static final String DELETE = "$deleteFromPrimitiveList/";

  private StrategicMergePatch() {}

  /** The patched copy. */
  public static ObjectNode apply(@Nullable Schema schema, ObjectNode target, ObjectNode patch) {
    ObjectNode result = target.deepCopy();
    String directive = Trees.text(patch, PATCH);
    if (directive.equals("delete")) {
      return Trees.object();
    }
    if (directive.equals("replace")) {
      result.removeAll();
    }
    List<String> retained = Trees.texts(patch, RETAIN);
    if (!retained.isEmpty()) {
      result.retain(retained);
    }
    for (Map.Entry<String, JsonNode> member : Trees.members(patch)) {
      if (!member.getKey().startsWith("$")) {
        member(schema, result, member.getKey(), member.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> member : Trees.members(patch)) {
      directive(schema, result, member.getKey(), member.getValue());
    }
    return result;
  }

  private static void member(
      @Nullable Schema schema, ObjectNode result, String name, JsonNode value) {
    Schema inner = FieldSteps.below(schema, name);
    if (value.isNull()) {
      result.remove(name);
    } else if (value instanceof ObjectNode patch) {
      ObjectNode base = result.get(name) instanceof ObjectNode old ? old : Trees.object();
      result.set(name, apply(inner, base, patch));
    } else if (value instanceof ArrayNode patch && inner != null && inner.mergesList()) {
      ArrayNode base = result.get(name) instanceof ArrayNode old ? old : Trees.array();
      result.set(name, inner.mergeKey().isEmpty() ? union(base, patch) : items(inner, base, patch));
    } else {
      result.set(name, value);
    }
  }

  private static void directive(
      @Nullable Schema schema, ObjectNode result, String word, JsonNode value) {
    if (word.startsWith(DELETE)
        && result.get(word.substring(DELETE.length())) instanceof ArrayNode list) {
      List<JsonNode> gone = Trees.items(value);
      list.removeIf(gone::contains);
    }
    if (!word.startsWith(ORDER)
        || !(result.get(word.substring(ORDER.length())) instanceof ArrayNode list)) {
      return;
    }
    Schema inner = FieldSteps.below(schema, word.substring(ORDER.length()));
    String key = inner == null ? "" : inner.mergeKey();
    List<JsonNode> items = new ArrayList<>(Trees.items(list));
    List<JsonNode> order = Trees.items(value).stream().map(item -> identity(item, key)).toList();
    items.sort((a, b) -> Integer.compare(place(order, a, key), place(order, b, key)));
    list.removeAll();
    list.addAll(items);
  }

  private static int place(List<JsonNode> order, JsonNode item, String key) {
    int place = order.indexOf(identity(item, key));
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static JsonNode identity(JsonNode item, String key) {
    return key.isEmpty() ? item : item.path(key);
  }

  private static ArrayNode union(ArrayNode base, ArrayNode patch) {
    ArrayNode result = base.deepCopy();
    List<JsonNode> known = Trees.items(result);
    patch.forEach(
        item -> {
          if (!known.contains(item)) {
            result.add(item);
          }
        });
    return result;
  }

  private static ArrayNode items(Schema list, ArrayNode base, ArrayNode patch) {
    List<JsonNode> old = Trees.items(base);
    if (Trees.items(patch).stream().anyMatch(item -> Trees.text(item, PATCH).equals("replace"))) {
      old.clear();
    }
    List<JsonNode> patched = new ArrayList<>();
    List<JsonNode> untouched = new ArrayList<>(old);
    for (JsonNode item : patch) {
      JsonNode partner = partner(old, item, list.mergeKey());
      untouched.remove(partner);
      if (Trees.text(item, PATCH).isEmpty()) {
        ObjectNode target = partner instanceof ObjectNode found ? found : Trees.object();
        patched.add(apply(FieldSteps.itemSchema(list), target, (ObjectNode) item));
      }
    }
    return inOrder(untouched, patched, old, list.mergeKey());
  }

  private static @Nullable JsonNode partner(List<JsonNode> items, JsonNode item, String key) {
    return items.stream()
        .filter(candidate -> candidate.path(key).equals(item.path(key)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Items that the patch names keep its order; the others stay before those that they were before.
   */
  private static ArrayNode inOrder(
      List<JsonNode> untouched, List<JsonNode> patched, List<JsonNode> old, String key) {
    ArrayNode result = Trees.array();
    int next = 0;
    for (JsonNode item : patched) {
      int place = old.indexOf(partner(old, item, key));
      while (next < untouched.size() && old.indexOf(untouched.get(next)) < place) {
        result.add(untouched.get(next++));
      }
      result.add(item);
    }
    result.addAll(untouched.subList(next, untouched.size()));
    return result;
  }
}
