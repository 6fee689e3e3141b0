// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What makes an item of a list the same item in another version of the list. */
public final class ListItems {
  private ListItems() {}

  /** The identity of an item: its key members, or itself in a set; none in an atomic list. */
  public static Optional<JsonNode> key(Schema list, JsonNode item) {
    return switch (list.listType()) {
      case "set" -> Optional.of(item);
      case "map" -> Optional.of(keyMembers(list, item));
      default -> Optional.empty();
    };
  }

  /** The item with the same identity in another version of the list. */
  public static Optional<JsonNode> partner(Schema list, JsonNode item, @Nullable JsonNode other) {
    Optional<JsonNode> key = key(list, item);
    if (key.isEmpty() || !(other instanceof ArrayNode)) {
      return Optional.empty();
    }
    for (JsonNode candidate : other) {
      if (key(list, candidate).equals(key)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static ObjectNode keyMembers(Schema list, JsonNode item) {
    ObjectNode key = Trees.object();
    for (String name : new TreeSet<>(list.listMapKeys())) {
      JsonNode value = Trees.find(item, name);
      JsonNode fallback =
          list.items().flatMap(items -> items.member(name)).map(Schema::defaultValue).orElse(null);
      if (value != null || fallback != null) {
        key.set(name, value == null ? fallback : value);
      }
    }
    return key;
  }
}
