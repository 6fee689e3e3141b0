// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.Map;
import java.util.Optional;

/** Fills in the defaults of a custom kind's schema. */
public final class Defaulter {
  private Defaulter() {}

  /**
   * Sets the missing members that have a default, in place; a null that may not be one is missing.
   */
  public static void fill(Schema schema, JsonNode value) {
    if (value instanceof ArrayNode array) {
      schema.items().ifPresent(items -> array.forEach(item -> fill(items, item)));
    }
    if (!(value instanceof ObjectNode object) || schema.builtIn()) {
      return;
    }
    for (String name : schema.fields()) {
      Schema field = schema.member(name).orElseThrow();
      JsonNode fallback = field.builtIn() ? null : field.defaultValue();
      boolean absent = !object.has(name) || (object.path(name).isNull() && !nullable(field));
      if (fallback != null && absent) {
        object.set(name, fallback.deepCopy());
      }
    }
    for (Map.Entry<String, JsonNode> member : Trees.members(object)) {
      Optional<Schema> inner = schema.member(member.getKey());
      inner.ifPresent(found -> fill(found, member.getValue()));
    }
  }

  private static boolean nullable(Schema schema) {
    return Trees.text(schema.node(), "nullable").equals("true");
  }
}
