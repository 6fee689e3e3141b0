// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drops what a schema does not know, and tells the paths of what it dropped. */
public final class Pruner {
  private final List<String> unknown = new ArrayList<>();

  private Pruner() {}

  /** Prunes the value in place; answers the paths of the dropped members. */
  public static List<String> prune(Schema schema, ObjectNode value) {
    Pruner pruner = new Pruner();
    pruner.object(schema, value, "");
    return pruner.unknown;
  }

  private void value(Schema schema, JsonNode value, String path) {
    if (value instanceof ObjectNode object) {
      object(schema, object, path);
    } else if (value instanceof ArrayNode array && schema.items().isPresent()) {
      for (int i = 0; i < array.size(); i++) {
        value(schema.items().get(), array.get(i), path + "[" + i + "]");
      }
    }
  }

  private void object(Schema schema, ObjectNode object, String path) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String at = path.isEmpty() ? name : path + "." + name;
      Optional<Schema> member = schema.member(name);
      if (member.isPresent()) {
        value(member.get(), object.get(name), at);
      } else if (!kept(schema, name)) {
        unknown.add(at);
        object.remove(name);
      }
    }
  }

  private static boolean kept(Schema schema, String name) {
    return schema.keepsUnknown()
        || (schema.embeddedResource() && List.of("apiVersion", "kind", "metadata").contains(name));
  }
}
