// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.HashMap;
import java.util.Map;

/**
 * The defaults that the API server fills in: a field that holds its default was not set by anybody.
 * Read from the CRD when the first field is found that nobody reads.
 */
final class CrdDefaults {
  private static final class Holder {
    static final Map<String, JsonNode> BY_PATH = read();
  }

  private CrdDefaults() {}

  static boolean isDefault(FieldPath path, JsonNode value) {
    JsonNode byDefault = Holder.BY_PATH.get(path.general().text());
    return byDefault != null && byDefault.asText().equals(value.asText());
  }

  private static Map<String, JsonNode> read() {
    Map<String, JsonNode> defaults = new HashMap<>();
    walk(FieldPath.of("spec"), CrdSchema.root().at("/properties/spec"), defaults);
    return defaults;
  }

  private static void walk(FieldPath path, JsonNode schema, Map<String, JsonNode> defaults) {
    if (schema.has("default")) {
      defaults.put(path.text(), schema.get("default"));
    }
    schema
        .path("properties")
        .properties()
        .forEach(e -> walk(path.field(e.getKey()), e.getValue(), defaults));
    if (schema.has("items")) {
      walk(FieldPath.of(path.text() + "[]"), schema.get("items"), defaults);
    }
  }
}
