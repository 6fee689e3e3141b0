// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.setting.CrdSchema;
import io.openshift.ols.engine.setting.SchemaGaps;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the API server would refuse in a resource, by the schema of the CRD. Its CEL rules, which
 * compare several fields, are left out: components say what matters of these in their own words.
 */
final class SchemaCheck {
  private static final String KUBERNETES = "x-kubernetes-";
  private static final String INT_OR_STRING = KUBERNETES + "int-or-string";

  private static final Map<String, String> TYPES =
      Map.of(
          "object", "an object",
          "array", "a list",
          "string", "text (in quotes, if it looks like a number or a boolean)",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false");

  private final SortedSet<Problem> problems = new TreeSet<>();

  private SchemaCheck() {}

  /** One problem for each breach, sorted by path. */
  static SortedSet<Problem> problems(ObjectNode resource) {
    SchemaCheck check = new SchemaCheck();
    check.constant(resource, "apiVersion", HasMetadata.getApiVersion(OlsConfig.class));
    check.constant(resource, "metadata.name", OlsConfig.NAME);
    check.gaps(SchemaGaps.of(resource));
    SchemaRegistry.withDialect(Dialects.getOpenApi30())
        .getSchema(schema())
        .validate(resource)
        .forEach(check::breach);
    return check.problems;
  }

  /** The schema without the words of Kubernetes, which the library would warn of. */
  static JsonNode schema() {
    JsonNode copy = CrdSchema.root().deepCopy();
    toPlainWords(copy);
    return copy;
  }

  private static void toPlainWords(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      if (object.has(INT_OR_STRING)) {
        object.remove("anyOf");
        object.putArray("type").add("integer").add("string");
      }
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.removeIf(name -> !name.startsWith(KUBERNETES));
      object.remove(names);
    }
    schema.forEach(SchemaCheck::toPlainWords);
  }

  private void constant(ObjectNode resource, String field, String wanted) {
    JsonNode value = resource.at("/" + field.replace('.', '/'));
    if (!value.asText().equals(wanted)) {
      add(FieldPath.of(field), shown(value) + " is not the one that counts", "write " + wanted);
    }
  }

  private void gaps(SchemaGaps gaps) {
    problems.addAll(gaps.missing());
    gaps.unknown().forEach(p -> add(p, "no such field", "correct its name or remove it"));
  }

  private void breach(Error error) {
    FieldPath path = path(error.getInstanceLocation());
    String value = shown(error.getInstanceNode());
    JsonNode limit = error.getSchemaNode();
    switch (error.getKeyword()) {
      case "required" -> {
        // Told already, with the fields that are not known.
      }
      case "type" -> {
        String wanted = TYPES.getOrDefault(limit.asText(), "a whole number or text");
        add(path, value + " is of another kind", "write " + wanted);
      }
      case "enum" -> add(path, value + " is none of the values", "use one of " + texts(limit));
      case "minimum" -> add(path, value + " is too small", "the least is " + limit.asText());
      case "maximum" -> add(path, value + " is too large", "the most is " + limit.asText());
      case "pattern" -> add(path, value + " has not the form", "it has to match " + limit.asText());
      case "maxItems" -> add(path, "has too many entries", "the most is " + limit.asText());
      default -> add(path, error.getMessage(), "");
    }
  }

  private void add(FieldPath path, String message, String cure) {
    problems.add(Problem.user(ProblemCode.INVALID_VALUE, path, message, cure));
  }

  private static FieldPath path(NodePath location) {
    FieldPath path = FieldPath.of("");
    for (int i = 0; i < location.getNameCount(); i++) {
      Object step = location.getElement(i);
      path = step instanceof Integer index ? path.index(index) : path.field(step.toString());
    }
    return path;
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : value.isContainerNode() ? "it" : value.toString();
  }

  private static String texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(v -> v.asText().isEmpty() ? "\"\"" : v.asText())
        .collect(Collectors.joining(", "));
  }
}
