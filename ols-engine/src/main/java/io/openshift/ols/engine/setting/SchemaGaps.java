// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a resource and its schema part: fields that the schema does not know, and fields that it
 * requires and that are not there. The API server lets neither in; an object that an older schema
 * let in, or one that never met an API server, may have both.
 */
public final class SchemaGaps {
  private static final String OPEN = "x-kubernetes-preserve-unknown-fields";
  private static final String METADATA = "metadata";

  private final SortedSet<FieldPath> unknown = new TreeSet<>();
  private final SortedSet<FieldPath> missing = new TreeSet<>();

  private SchemaGaps() {}

  /** The gaps of a whole resource. */
  public static SchemaGaps of(JsonNode resource) {
    SchemaGaps gaps = new SchemaGaps();
    gaps.object(FieldPath.of(""), resource, CrdSchema.root());
    return gaps;
  }

  /** The gaps of a spec alone. */
  static SchemaGaps ofSpec(JsonNode spec) {
    SchemaGaps gaps = new SchemaGaps();
    gaps.walk(FieldPath.of("spec"), spec, CrdSchema.root().at("/properties/spec"));
    return gaps;
  }

  /** The outermost fields that the schema does not know. */
  public SortedSet<FieldPath> unknown() {
    return unknown;
  }

  /** One problem for each required field that is not there, sorted by path. */
  public List<Problem> missing() {
    return missing.stream()
        .map(p -> Problem.user(ProblemCode.INVALID_VALUE, p, "is required", "set it"))
        .toList();
  }

  private void walk(FieldPath path, JsonNode value, JsonNode schema) {
    String type = schema.path("type").asText();
    if (schema.path(OPEN).asBoolean()) {
      return;
    }
    if (value.isArray() && type.equals("array")) {
      for (int i = 0; i < value.size(); i++) {
        walk(path.index(i), value.get(i), schema.path("items"));
      }
    } else if (value.isObject() && type.equals("object")) {
      object(path, value, schema);
    }
  }

  private void object(FieldPath path, JsonNode value, JsonNode schema) {
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        missing.add(path.field(required.asText()));
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      FieldPath child = path.field(member.getKey());
      JsonNode known = schema.path("properties").path(member.getKey());
      if (known.isMissingNode()) {
        known = schema.path("additionalProperties");
      }
      if (known.isMissingNode()) {
        unknown.add(child);
      } else if (!child.text().equals(METADATA)) {
        // The API server checks metadata by rules of its own.
        walk(child, member.getValue(), known);
      }
    }
  }
}
