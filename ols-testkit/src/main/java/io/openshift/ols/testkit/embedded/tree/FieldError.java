// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * One finding of a validation: what the real server puts into {@code details.causes}.
 *
 * @param field path of the field, e.g. {@code spec.ports[0].name}
 * @param reason machine word, e.g. {@code FieldValueInvalid}
 * @param message text without the path
 */
public record FieldError(String field, String reason, String message) {

  /** A mandatory field is missing. */
  public static FieldError required(String field, String detail) {
    return new FieldError(
        field,
        "FieldValueRequired",
        detail.isEmpty() ? "Required value" : "Required value: " + detail);
  }

  /** A value has the right type and a wrong content. */
  public static FieldError invalid(String field, JsonNode value, String detail) {
    return new FieldError(field, "FieldValueInvalid", "Invalid value: " + value + ": " + detail);
  }

  /** A text is wrong. */
  public static FieldError invalid(String field, String value, String detail) {
    return new FieldError(
        field, "FieldValueInvalid", "Invalid value: " + quoted(value) + ": " + detail);
  }

  /** A value has a wrong JSON type. */
  public static FieldError wrongType(String field, JsonNode value, String wanted) {
    String actual = quoted(Trees.typeName(value));
    String detail = field + " in body must be of type " + wanted + ": " + actual;
    return new FieldError(
        field, "FieldValueTypeInvalid", "Invalid value: " + actual + ": " + detail);
  }

  /** A value is not one of an enumeration. */
  public static FieldError unsupported(String field, JsonNode value, Collection<String> known) {
    String list = known.stream().map(FieldError::quoted).collect(Collectors.joining(", "));
    return new FieldError(
        field,
        "FieldValueNotSupported",
        "Unsupported value: " + value + ": supported values: " + list);
  }

  /** Two list items have the same key. */
  public static FieldError duplicate(String field, JsonNode key) {
    return new FieldError(field, "FieldValueDuplicate", "Duplicate value: " + key);
  }

  /** The change is not allowed. */
  public static FieldError forbidden(String field, String detail) {
    return new FieldError(field, "FieldValueForbidden", "Forbidden: " + detail);
  }

  /** A text is longer than allowed. */
  public static FieldError tooLong(String field, long limit) {
    return new FieldError(
        field, "FieldValueTooLong", "Too long: may not be more than " + limit + " bytes");
  }

  /** A list is longer than allowed. */
  public static FieldError tooMany(String field, int actual, long limit) {
    return new FieldError(
        field,
        "FieldValueTooMany",
        "Too many: " + actual + ": must have at most " + limit + " items");
  }

  /** Something named elsewhere does not exist. */
  public static FieldError notFound(String field, String value) {
    return new FieldError(field, "FieldValueNotFound", "Not found: " + quoted(value));
  }

  /** Path and message, as the real server's texts have them. */
  public String text() {
    return field + ": " + message;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
