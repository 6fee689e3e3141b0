// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a set of places out of an object; a structure that is emptied by that goes too. */
final class FieldRemoval {
  private FieldRemoval() {}

  static ObjectNode remove(Schema schema, ObjectNode object, FieldSet places) {
    JsonNode left = members(schema, object, places);
    return left instanceof ObjectNode kept ? kept : Trees.object();
  }

  private static @Nullable JsonNode value(
      @Nullable Schema schema, JsonNode value, FieldSet places) {
    return switch (FieldSteps.shape(schema, value)) {
      case LEAF -> value;
      case MAP -> members(schema, value, places);
      case LIST -> schema == null ? value : items(schema, value, places);
    };
  }

  private static @Nullable JsonNode members(
      @Nullable Schema schema, JsonNode value, FieldSet places) {
    ObjectNode result = Trees.object();
    for (Map.Entry<String, JsonNode> member : Trees.members(value)) {
      FieldSet below = places.at(FieldSteps.member(member.getKey()));
      JsonNode kept = kept(FieldSteps.below(schema, member.getKey()), member.getValue(), below);
      if (kept != null) {
        result.set(member.getKey(), kept);
      }
    }
    return result.isEmpty() && !value.isEmpty() ? null : result;
  }

  private static @Nullable JsonNode items(Schema schema, JsonNode value, FieldSet places) {
    ArrayNode result = Trees.array();
    for (JsonNode item : value) {
      FieldSet below = places.at(FieldSteps.item(schema, item));
      JsonNode kept = kept(FieldSteps.itemSchema(schema), item, below);
      if (kept != null) {
        result.add(kept);
      }
    }
    return result.isEmpty() && !value.isEmpty() ? null : result;
  }

  private static @Nullable JsonNode kept(
      @Nullable Schema schema, JsonNode value, @Nullable FieldSet places) {
    if (places == null) {
      return value;
    }
    return places.isMember() ? null : value(schema, value, places);
  }
}
