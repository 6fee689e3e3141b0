// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.engine.setting.CrdSchema;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A field of the resource that holds a value and no further fields.
 *
 * @param path its path, for every element of every list on the way
 * @param schema what the CRD says of it
 */
record SchemaField(FieldPath path, JsonNode schema) {
  /** Types of Kubernetes itself: one field each, however much is inside. */
  private static final Set<String> WHOLE =
      Set.of("affinity", "resources", "tolerations", "topologySpreadConstraints");

  /** One field here, where the app server is shown: what it has no counterpart for. */
  private static final FieldPath OF_ANOTHER_BACKEND = FieldPath.of("spec.ols.llamaStack");

  /** All of them, in the order of the CRD. */
  static List<SchemaField> all() {
    List<SchemaField> fields = new ArrayList<>();
    collect(FieldPath.of("spec"), CrdSchema.root().at("/properties/spec"), fields);
    return fields;
  }

  private static void collect(FieldPath path, JsonNode schema, List<SchemaField> fields) {
    String name = path.text().substring(path.text().lastIndexOf('.') + 1);
    if (WHOLE.contains(name) || path.equals(OF_ANOTHER_BACKEND)) {
      fields.add(new SchemaField(path, schema));
    } else if (schema.has("properties")) {
      schema
          .path("properties")
          .properties()
          .forEach(p -> collect(path.field(p.getKey()), p.getValue(), fields));
    } else if (schema.at("/items").has("properties")) {
      collect(new FieldPath(path.text() + "[]"), schema.path("items"), fields);
    } else {
      fields.add(new SchemaField(path, schema));
    }
  }
}
