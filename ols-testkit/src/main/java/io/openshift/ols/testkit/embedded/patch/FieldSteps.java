// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.openshift.ols.testkit.embedded.schema.ListItems;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The steps from a value to what is inside it, and how a value may be taken apart at all. */
final class FieldSteps {
  /** How a value is owned: as a whole, member by member, or item by item. */
  enum Shape {
    LEAF,
    MAP,
    LIST
  }

  private FieldSteps() {}

  static Shape shape(@Nullable Schema schema, JsonNode value) {
    if (schema == null || (schema.type().isEmpty() && !schema.intOrString())) {
      return value.isObject() ? Shape.MAP : Shape.LEAF;
    }
    return switch (schema.type()) {
      case "object" -> schema.atomicMap() ? Shape.LEAF : Shape.MAP;
      case "array" -> schema.listType().equals("atomic") ? Shape.LEAF : Shape.LIST;
      default -> Shape.LEAF;
    };
  }

  static String member(String name) {
    return "f:" + name;
  }

  static String item(Schema list, JsonNode item) {
    String kind = list.listType().equals("set") ? "v:" : "k:";
    return kind + ListItems.key(list, item).orElseThrow();
  }

  /** The items of a list by their step, in order. */
  static Map<String, JsonNode> items(Schema list, @Nullable JsonNode value) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    if (value instanceof ArrayNode array) {
      array.forEach(entry -> items.putIfAbsent(item(list, entry), entry));
    }
    return items;
  }

  static @Nullable Schema below(@Nullable Schema schema, String memberName) {
    return Optional.ofNullable(schema).flatMap(known -> known.member(memberName)).orElse(null);
  }

  static @Nullable Schema itemSchema(@Nullable Schema list) {
    return Optional.ofNullable(list).flatMap(Schema::items).orElse(null);
  }

  static boolean isField(@Nullable Schema schema, String memberName) {
    return schema != null && schema.hasField(memberName);
  }

  /** A step as messages have it. */
  static String text(String step) {
    String rest = step.substring(2);
    return switch (step.charAt(0)) {
      case 'f' -> "." + rest;
      case 'v' -> "[=" + rest + "]";
      default -> {
        StringJoiner keys = new StringJoiner(",", "[", "]");
        Trees.members(Trees.read(rest))
            .forEach(key -> keys.add(key.getKey() + "=" + key.getValue()));
        yield keys.toString();
      }
    };
  }
}
