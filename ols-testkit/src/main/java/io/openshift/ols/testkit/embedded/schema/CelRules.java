// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules in {@code x-kubernetes-validations} of a schema. */
public final class CelRules {
  private static final String WORD = "x-kubernetes-validations";
  private static final String NOWHERE = "<nil>";

  private final CelEngine engine = new CelEngine();
  private final IdentityHashMap<ObjectNode, Boolean> withRules = new IdentityHashMap<>();

  /** Whether the schema or a part of it has rules. */
  boolean any(Schema schema) {
    return withRules.computeIfAbsent(schema.node(), node -> node.findValue(WORD) != null);
  }

  List<FieldError> check(Schema schema, JsonNode value, @Nullable JsonNode old) {
    List<FieldError> errors = new ArrayList<>();
    if (any(schema)) {
      walk(schema, value, old, "", errors);
    }
    return errors;
  }

  private void walk(
      Schema schema, JsonNode value, @Nullable JsonNode old, String path, List<FieldError> errors) {
    if (schema.builtIn() || value.isNull()) {
      return;
    }
    for (JsonNode rule : Trees.items(schema.node(), WORD)) {
      evaluate(schema, rule, value, old, path).ifPresent(errors::add);
    }
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : Trees.members(object)) {
        String name = member.getKey();
        JsonNode before = old == null ? null : old.get(name);
        String at = path.isEmpty() ? name : path + "." + name;
        schema.member(name).ifPresent(inner -> walk(inner, member.getValue(), before, at, errors));
      }
    } else if (value instanceof ArrayNode array && schema.items().isPresent()) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode before = ListItems.partner(schema, array.get(i), old).orElse(null);
        walk(schema.items().get(), array.get(i), before, path + "[" + i + "]", errors);
      }
    }
  }

  private Optional<FieldError> evaluate(
      Schema schema, JsonNode rule, JsonNode value, @Nullable JsonNode old, String path) {
    String expression = Trees.text(rule, "rule");
    boolean transition = expression.contains("oldSelf");
    if ((transition && old == null) || (!transition && value.equals(old))) {
      return Optional.empty();
    }
    String at = path.isEmpty() ? NOWHERE : path + Trees.text(rule, "fieldPath");
    try {
      boolean holds =
          Boolean.TRUE.equals(engine.evaluate(expression, schema, value, transition ? old : null));
      return holds ? Optional.empty() : Optional.of(broken(schema, rule, value, old, at));
    } catch (CelEngine.RuleFailure e) {
      return Optional.of(invalid(at, value, "rule evaluation error: " + e.getMessage()));
    }
  }

  private FieldError broken(
      Schema schema, JsonNode rule, JsonNode value, @Nullable JsonNode old, String at) {
    String message = Trees.text(rule, "message").strip();
    String messageExpression = Trees.text(rule, "messageExpression");
    if (!messageExpression.isEmpty()) {
      try {
        Object text = engine.evaluate(messageExpression, schema, value, old);
        message = text instanceof String shown ? shown : message;
      } catch (CelEngine.RuleFailure e) {
        message = message.isEmpty() ? "failed rule: " + Trees.text(rule, "rule").strip() : message;
      }
    }
    String detail =
        message.isEmpty() ? "failed rule: " + Trees.text(rule, "rule").strip() : message;
    String reason = Trees.text(rule, "reason");
    return switch (reason) {
      case "FieldValueRequired" -> FieldError.required(at, detail);
      case "FieldValueForbidden" -> FieldError.forbidden(at, detail);
      case "FieldValueDuplicate" -> FieldError.duplicate(at, value);
      default -> invalid(at, value, detail);
    };
  }

  private static FieldError invalid(String at, JsonNode value, String detail) {
    return value.isContainerNode()
        ? new FieldError(at, "FieldValueInvalid", "Invalid value: " + detail)
        : FieldError.invalid(at, value, detail);
  }
}
