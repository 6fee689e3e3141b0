// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Ways to change one field of a resource: to another value, or away. */
final class Variants {
  private Variants() {}

  /** Where the field occurs in a resource, as JSON pointers; absent parents have none. */
  static List<String> pointers(ObjectNode resource, FieldPath path) {
    List<String> found = List.of("");
    for (String part : path.text().split("\\.", -1)) {
      List<String> next = new ArrayList<>();
      boolean list = part.endsWith("[]");
      String name = list ? part.substring(0, part.length() - 2) : part;
      for (String parent : found) {
        JsonNode node = resource.at(parent + "/" + name);
        for (int i = 0; list && i < node.size(); i++) {
          next.add(parent + "/" + name + "/" + i);
        }
        if (!list && !node.isMissingNode() && !node.isNull()) {
          next.add(parent + "/" + name);
        }
      }
      found = next;
    }
    return found;
  }

  /** The edits to try, the one that says most first. */
  static List<Consumer<ObjectNode>> of(String pointer, JsonNode value, JsonNode schema) {
    List<Consumer<ObjectNode>> edits = new ArrayList<>();
    others(value, schema).forEach(another -> edits.add(root -> set(root, pointer, another)));
    edits.add(root -> set(root, pointer, JsonNodeFactory.instance.missingNode()));
    return edits;
  }

  private static List<JsonNode> others(JsonNode value, JsonNode schema) {
    List<JsonNode> choices = new ArrayList<>();
    schema.path("enum").forEach(choices::add);
    choices.remove(value);
    return choices.isEmpty() ? other(value).stream().toList() : choices;
  }

  private static Optional<JsonNode> other(JsonNode value) {
    if (value.isBoolean()) {
      return Optional.of(BooleanNode.valueOf(!value.asBoolean()));
    }
    if (value.isIntegralNumber()) {
      return Optional.of(LongNode.valueOf(value.asLong() + 1));
    }
    if (value.isNumber()) {
      return Optional.of(DoubleNode.valueOf(value.asDouble() / 2));
    }
    return value.isTextual() ? Optional.of(TextNode.valueOf(value.asText() + "x")) : shorter(value);
  }

  private static Optional<JsonNode> shorter(JsonNode value) {
    if (value instanceof ArrayNode list && list.size() > 1) {
      ArrayNode copy = list.deepCopy();
      copy.remove(0);
      return Optional.of(copy);
    }
    return Optional.empty();
  }

  private static void set(ObjectNode root, String pointer, JsonNode value) {
    int end = pointer.lastIndexOf('/');
    JsonNode parent = root.at(pointer.substring(0, end));
    String name = pointer.substring(end + 1);
    if (parent instanceof ObjectNode object) {
      if (value.isMissingNode()) {
        object.remove(name);
      } else {
        object.set(name, value);
      }
    } else if (parent instanceof ArrayNode list) {
      list.remove(Integer.parseInt(name));
    }
  }
}
