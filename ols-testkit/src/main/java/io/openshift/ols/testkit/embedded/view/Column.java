// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param priority 0 is always shown, above only in wide output
 * @param cell the value for one object
 */
record Column(String name, String type, int priority, Function<JsonNode, JsonNode> cell) {

  /** A text column that is always shown. */
  static Column text(String name, Function<JsonNode, String> cell) {
    return new Column(name, "string", 0, object -> TextNode.valueOf(cell.apply(object)));
  }

  /** A text column of the wide output. */
  static Column wide(String name, Function<JsonNode, String> cell) {
    return new Column(name, "string", 1, object -> TextNode.valueOf(cell.apply(object)));
  }

  ObjectNode definition() {
    return Trees.object()
        .put("name", name)
        .put("type", type)
        .put("format", name.equals("Name") ? "name" : "")
        .put("description", name)
        .put("priority", priority);
  }
}
