// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types, enumerations, bounds, lengths and patterns of one value. */
final class ScalarChecks {
  private ScalarChecks() {}

  static Optional<FieldError> type(Schema schema, JsonNode value, String path) {
    if (schema.intOrString()) {
      boolean right = value.isIntegralNumber() || value.isTextual();
      return right
          ? Optional.empty()
          : Optional.of(FieldError.wrongType(path, value, "integer,string"));
    }
    String wanted = schema.type();
    String actual = Trees.typeName(value);
    boolean wholeNumber =
        value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
    boolean right =
        wanted.isEmpty()
            || wanted.equals(actual)
            || (wanted.equals("number") && value.isNumber())
            || (wanted.equals("integer") && wholeNumber);
    return right ? Optional.empty() : Optional.of(FieldError.wrongType(path, value, wanted));
  }

  static void check(Schema schema, JsonNode value, String path, List<FieldError> errors) {
    List<JsonNode> known = Trees.items(schema.node(), "enum");
    if (!known.isEmpty() && known.stream().noneMatch(value::equals)) {
      List<String> names = known.stream().map(JsonNode::asText).toList();
      errors.add(FieldError.unsupported(path, value, names));
    }
    if (value.isTextual()) {
      text(schema.node(), value, path, errors);
    } else if (value.isNumber()) {
      number(schema.node(), value, path, errors);
    } else if (value.isArray()) {
      size(schema.node(), value.size(), "Items", path, errors);
    } else if (value.isObject()) {
      size(schema.node(), value.size(), "Properties", path, errors);
    }
  }

  private static void text(JsonNode schema, JsonNode value, String path, List<FieldError> errors) {
    String text = value.textValue();
    int length = text.codePointCount(0, text.length());
    JsonNode max = Trees.find(schema, "maxLength");
    if (max != null && length > max.asLong()) {
      errors.add(FieldError.tooLong(path, max.asLong()));
      return;
    }
    JsonNode min = Trees.find(schema, "minLength");
    if (min != null && length < min.asLong()) {
      String detail = path + " in body should be at least " + min.asLong() + " chars long";
      errors.add(FieldError.invalid(path, value, detail));
      return;
    }
    String pattern = Trees.text(schema, "pattern");
    if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
      errors.add(FieldError.invalid(path, value, path + " in body should match '" + pattern + "'"));
    }
  }

  private static void number(
      JsonNode schema, JsonNode value, String path, List<FieldError> errors) {
    BigDecimal number = value.decimalValue();
    JsonNode max = Trees.find(schema, "maximum");
    boolean belowMax = Trees.text(schema, "exclusiveMaximum").equals("true");
    if (max != null && number.compareTo(max.decimalValue()) >= (belowMax ? 0 : 1)) {
      String bound = belowMax ? "less than " : "less than or equal to ";
      errors.add(
          FieldError.invalid(path, value, path + " in body should be " + bound + max.asText()));
    }
    JsonNode min = Trees.find(schema, "minimum");
    boolean aboveMin = Trees.text(schema, "exclusiveMinimum").equals("true");
    if (min != null && number.compareTo(min.decimalValue()) <= (aboveMin ? 0 : -1)) {
      String bound = aboveMin ? "greater than " : "greater than or equal to ";
      errors.add(
          FieldError.invalid(path, value, path + " in body should be " + bound + min.asText()));
    }
  }

  private static void size(
      JsonNode schema, int size, String what, String path, List<FieldError> errors) {
    JsonNode max = Trees.find(schema, "max" + what);
    if (max != null && size > max.asLong()) {
      errors.add(FieldError.tooMany(path, size, max.asLong()));
    }
    JsonNode min = Trees.find(schema, "min" + what);
    if (min != null && size < min.asLong()) {
      String things = what.equals("Items") ? " items" : " properties";
      String detail = path + " in body should have at least " + min.asLong() + things;
      errors.add(FieldError.invalid(path, IntNode.valueOf(size), detail));
    }
  }
}
