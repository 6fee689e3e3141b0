// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks an object against its structural schema, then by the schema's CEL rules. What was there
 * before and has not changed is not checked again.
 */
public final class SchemaValidator {
  private static final String NOWHERE = "<nil>";
  private static final Set<String> BLOCKING =
      Set.of(
          "FieldValueRequired", "FieldValueTooLong", "FieldValueTooMany", "FieldValueTypeInvalid");

  private final CelRules rules;

  /** {@code rules} keeps the compiled rules over many objects. */
  public SchemaValidator(CelRules rules) {
    this.rules = rules;
  }

  /**
   * Adds its findings to what was already found; {@code old} is the stored object, or null for a
   * new one. Rules could stumble over missing, oversized or wrongly typed values and then are not
   * asked.
   */
  public void validate(
      Schema schema, JsonNode value, @Nullable JsonNode old, List<FieldError> errors) {
    check(schema, value, old, "", errors);
    if (errors.stream().noneMatch(error -> BLOCKING.contains(error.reason()))) {
      errors.addAll(rules.check(schema, value, old));
    } else if (rules.any(schema)) {
      errors.add(
          FieldError.invalid(
              NOWHERE,
              NullNode.instance,
              "some validation rules were not checked because the object was invalid; correct the"
                  + " existing errors to complete validation"));
    }
  }

  private void check(
      Schema schema, JsonNode value, @Nullable JsonNode old, String path, List<FieldError> errors) {
    if (value.equals(old) || schema.builtIn()) {
      return;
    }
    if (value.isNull() && Trees.text(schema.node(), "nullable").equals("true")) {
      return;
    }
    Optional<FieldError> wrongType = ScalarChecks.type(schema, value, path);
    if (wrongType.isPresent()) {
      errors.add(wrongType.get());
      return;
    }
    ScalarChecks.check(schema, value, path, errors);
    combinations(schema, value, path, errors);
    if (value instanceof ObjectNode object) {
      object(schema, object, old, path, errors);
    } else if (value instanceof ArrayNode array) {
      list(schema, array, old, path, errors);
    }
  }

  private void object(
      Schema schema,
      ObjectNode object,
      @Nullable JsonNode old,
      String path,
      List<FieldError> errors) {
    for (String name : schema.required()) {
      if (!object.has(name)) {
        errors.add(FieldError.required(join(path, name), ""));
      }
    }
    for (Map.Entry<String, JsonNode> member : Trees.members(object)) {
      JsonNode before = old == null ? null : old.get(member.getKey());
      schema
          .member(member.getKey())
          .ifPresent(
              inner ->
                  check(inner, member.getValue(), before, join(path, member.getKey()), errors));
    }
  }

  private void list(
      Schema schema, ArrayNode list, @Nullable JsonNode old, String path, List<FieldError> errors) {
    Set<JsonNode> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      String at = path + "[" + i + "]";
      JsonNode before = ListItems.partner(schema, item, old).orElse(null);
      schema.items().ifPresent(inner -> check(inner, item, before, at, errors));
      Optional<JsonNode> key = ListItems.key(schema, item);
      if (key.isPresent() && !seen.add(key.get())) {
        errors.add(FieldError.duplicate(at, key.get()));
      }
    }
  }

  private void combinations(Schema schema, JsonNode value, String path, List<FieldError> errors) {
    if (schema.intOrString()) {
      return;
    }
    String place = path.isEmpty() ? "" : "\"" + path + "\" ";
    JsonNode none = JsonNodeFactory.instance.textNode("");
    long any = matches(schema, "anyOf", value);
    if (any == 0) {
      errors.add(
          FieldError.invalid(NOWHERE, none, place + "must validate at least one schema (anyOf)"));
    }
    long one = matches(schema, "oneOf", value);
    if (one >= 0 && one != 1) {
      errors.add(
          FieldError.invalid(
              NOWHERE, none, place + "must validate one and only one schema (oneOf)"));
    }
    for (JsonNode part : Trees.items(schema.node(), "allOf")) {
      check(schema.part((ObjectNode) part), value, null, path, errors);
    }
    ObjectNode not = Trees.objectAt(schema.node(), "not");
    if (not != null && fits(schema, not, value)) {
      errors.add(FieldError.invalid(NOWHERE, none, place + "must not validate the schema (not)"));
    }
  }

  private long matches(Schema schema, String word, JsonNode value) {
    List<JsonNode> parts = Trees.items(schema.node(), word);
    return parts.isEmpty()
        ? -1
        : parts.stream().filter(part -> fits(schema, (ObjectNode) part, value)).count();
  }

  private boolean fits(Schema schema, ObjectNode part, JsonNode value) {
    List<FieldError> errors = new ArrayList<>();
    check(schema.part(part), value, null, "", errors);
    return errors.isEmpty();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
