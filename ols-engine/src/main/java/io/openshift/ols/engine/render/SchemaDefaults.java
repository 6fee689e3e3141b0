// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.setting.CrdSchema;
import java.util.Map;

/** Fills in the defaults of the CRD, inside objects that are there, as the API server does. */
public final class SchemaDefaults {
  private SchemaDefaults() {}

  /** A copy of the resource with its defaults. */
  public static ObjectNode fill(ObjectNode resource) {
    ObjectNode copy = resource.deepCopy();
    fill(copy, CrdSchema.root());
    return copy;
  }

  private static void fill(JsonNode value, JsonNode schema) {
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        JsonNode byDefault = property.getValue().get("default");
        if (byDefault != null && object.path(property.getKey()).isMissingNode()) {
          object.set(property.getKey(), byDefault.deepCopy());
        }
        fill(object.path(property.getKey()), property.getValue());
      }
    } else if (value instanceof ArrayNode array) {
      array.forEach(item -> fill(item, schema.path("items")));
    }
  }
}
