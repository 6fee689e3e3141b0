// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;

/** JSON patch (RFC 6902), all operations; any that does not fit refuses the whole patch. */
public final class JsonPatch {
  private JsonPatch() {}

  /** The patched copy. */
  public static ObjectNode apply(ObjectNode target, JsonNode patch) {
    if (!(patch instanceof ArrayNode)) {
      throw ApiException.badRequest("error decoding patch: a JSON patch is a list of operations");
    }
    ObjectNode result = target.deepCopy();
    for (JsonNode operation : patch) {
      run(result, operation);
    }
    return result;
  }

  private static void run(ObjectNode root, JsonNode operation) {
    JsonPointer path = pointer(operation, "path");
    switch (Trees.text(operation, "op")) {
      case "add" -> add(root, path, value(operation));
      case "remove" -> remove(root, path);
      case "replace" -> replace(root, path, value(operation));
      case "move" -> {
        JsonPointer from = pointer(operation, "from");
        JsonNode moved = present(root, from).deepCopy();
        remove(root, from);
        add(root, path, moved);
      }
      case "copy" -> add(root, path, present(root, pointer(operation, "from")).deepCopy());
      case "test" -> verify(root, path, operation.path("value"));
      default -> throw refused();
    }
  }

  private static void verify(ObjectNode root, JsonPointer path, JsonNode wanted) {
    JsonNode actual = root.at(path);
    boolean bothAbsent = actual.isMissingNode() && (wanted.isNull() || wanted.isMissingNode());
    if (!bothAbsent && !actual.equals(wanted)) {
      throw refused();
    }
  }

  private static void replace(ObjectNode root, JsonPointer path, JsonNode value) {
    present(root, path);
    if (root.at(path.head()) instanceof ArrayNode list) {
      list.set(index(path, list.size() - 1), value);
    } else {
      add(root, path, value);
    }
  }

  private static void add(ObjectNode root, JsonPointer path, JsonNode value) {
    if (path.matches()) {
      if (!(value instanceof ObjectNode whole)) {
        throw refused();
      }
      root.removeAll();
      root.setAll(whole);
      return;
    }
    JsonNode parent = present(root, path.head());
    String name = path.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else if (parent instanceof ArrayNode list) {
      list.insert(name.equals("-") ? list.size() : index(path, list.size()), value);
    } else {
      throw refused();
    }
  }

  private static void remove(ObjectNode root, JsonPointer path) {
    present(root, path);
    JsonNode parent = root.at(path.head());
    if (parent instanceof ObjectNode object) {
      object.remove(path.last().getMatchingProperty());
    } else if (parent instanceof ArrayNode list) {
      list.remove(index(path, list.size() - 1));
    }
  }

  private static int index(JsonPointer path, int max) {
    int index = path.last().getMatchingIndex();
    if (index < 0 || index > max) {
      throw refused();
    }
    return index;
  }

  private static JsonNode present(ObjectNode root, JsonPointer path) {
    JsonNode node = root.at(path);
    if (node.isMissingNode()) {
      throw refused();
    }
    return node;
  }

  private static JsonNode value(JsonNode operation) {
    JsonNode value = operation.get("value");
    if (value == null) {
      throw refused();
    }
    return value.deepCopy();
  }

  private static JsonPointer pointer(JsonNode operation, String name) {
    try {
      return JsonPointer.compile(Trees.text(operation, name));
    } catch (IllegalArgumentException e) {
      throw refused();
    }
  }

  private static ApiException refused() {
    return ApiException.generic(
        422, "Invalid", "the server rejected our request due to an error in our request");
  }
}
