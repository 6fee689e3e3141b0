// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.text.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the service takes as a value. It is lenient as pydantic is: text that reads as a number or
 * as a truth value passes for one.
 *
 * @param kind the word in the table
 * @param argument what follows the colon: bounds, or words
 */
record ValueRule(Kind kind, String argument) {
  private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?\\d+(\\.0*)?\\s*");
  private static final Pattern FLAG = Pattern.compile("(?i)0|1|on|off|t|f|true|false|y|n|yes|no");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/?#\\s]+[^\\s]*");

  /** The words of the table. */
  enum Kind {
    /** Whatever it is: the service does not look when it starts. */
    ANY,
    /** There must be no value. */
    NOTHING,
    /** The service passes over it. */
    UNREAD,
    TEXT,
    FLAG,
    INTEGER,
    NUMBER,
    WORD,
    /** One of several words in any case. */
    ANY_CASE_WORD,
    /** An HTTP address with a host. */
    ADDRESS,
    /** A regular expression of Python. */
    PATTERN,
    LIST,
    /** A list with at least one element. */
    FILLED,
    /** A map whose other keys are passed over. */
    MAP,
    /** A map that must not have other keys. */
    CLOSED,
    /** A map with keys of the user's own. */
    OPEN,
    /** A map with keys of the user's own and text under each. */
    TEXTS
  }

  static ValueRule parse(String cell) {
    String[] parts = cell.split(":", 2);
    Kind kind =
        parts[0].equals("Word")
            ? Kind.ANY_CASE_WORD
            : Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return new ValueRule(kind, parts.length == 2 ? parts[1] : "");
  }

  boolean isMap() {
    return kind == Kind.MAP || kind == Kind.CLOSED;
  }

  boolean isList() {
    return kind == Kind.LIST || kind == Kind.FILLED;
  }

  /** Why the value is refused; it is not repeated, for an address may hold a password. */
  Optional<String> flaw(JsonNode value) {
    return switch (kind) {
      case ANY, UNREAD -> Optional.empty();
      case NOTHING -> unless(false, "must not be there");
      case TEXT -> unless(value.isTextual(), "is no text");
      case FLAG -> unless(isFlag(value), "is neither true nor false");
      case INTEGER -> unless(isInteger(value), "is no whole number").or(() -> bounds(value));
      case NUMBER -> unless(isNumber(value), "is no number").or(() -> bounds(value));
      case WORD -> unless(words().contains(text(value)), "is none of " + words());
      case ANY_CASE_WORD ->
          unless(words().contains(text(value).toLowerCase(Locale.ROOT)), "is none of " + words());
      case ADDRESS -> unless(isAddress(value), "is no HTTP address");
      case PATTERN ->
          value.isTextual() ? PythonPattern.of(value.asText()).flaw() : unless(false, "is no text");
      case LIST -> unless(value.isArray(), "is no list");
      case FILLED -> unless(value.isArray() && !value.isEmpty(), "is no list with an element");
      case MAP, CLOSED, OPEN -> unless(value.isObject(), "is no map");
      case TEXTS -> unless(isTexts(value), "is no map of texts");
    };
  }

  private Optional<String> bounds(JsonNode value) {
    String[] ends = argument.split("\\.\\.", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    double number = value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asDouble();
    boolean within =
        number >= Double.parseDouble(ends[0])
            && (ends[1].isEmpty() || number <= Double.parseDouble(ends[1]));
    return unless(within, "is not within " + argument);
  }

  private List<String> words() {
    return List.of(argument.split("\\|", -1));
  }

  /** Nothing that is a word stands for a value that is no text. */
  private static String text(JsonNode value) {
    return Objects.requireNonNullElse(value.textValue(), "");
  }

  private static boolean isFlag(JsonNode value) {
    return value.isBoolean() || FLAG.matcher(value.asText()).matches();
  }

  private static boolean isInteger(JsonNode value) {
    return value.isValueNode() && (value.isBoolean() || INTEGER.matcher(value.asText()).matches());
  }

  private static boolean isNumber(JsonNode value) {
    if (value.isNumber() || value.isBoolean()) {
      return true;
    }
    try {
      Double.parseDouble(text(value));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isAddress(JsonNode value) {
    return ADDRESS.matcher(text(value)).matches();
  }

  private static boolean isTexts(JsonNode value) {
    return value.isObject() && value.properties().stream().allMatch(e -> e.getValue().isTextual());
  }

  private static Optional<String> unless(boolean fine, String flaw) {
    return fine ? Optional.empty() : Optional.of(flaw);
  }
}
