// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of label selectors: equality, sets, existence, comparison; joined by commas. */
final class LabelSelector {
  private static final Pattern TOKEN = Pattern.compile("\\s*(==|!=|[=!<>(),]|[^\\s=!<>(),]+)");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  private LabelSelector(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      matcher.region(matcher.end(), text.length());
    }
  }

  static Predicate<JsonNode> parse(String text) {
    LabelSelector parser = new LabelSelector(text);
    Predicate<JsonNode> all = parser.requirement();
    while (!parser.peek().isEmpty()) {
      parser.expect(",");
      all = all.and(parser.requirement());
    }
    return all;
  }

  private Predicate<JsonNode> requirement() {
    if (peek().equals("!")) {
      next();
      return label(next(), (label, unused) -> label == null, Set.of());
    }
    String key = next();
    if (key.isEmpty() || !Character.isLetterOrDigit(key.charAt(0))) {
      throw bad("found '" + key + "', expected: !, identifier, or 'end of string'");
    }
    return switch (peek()) {
      case "=", "==" -> label(key, (label, set) -> label != null && set.contains(label), value());
      case "!=" -> label(key, (label, set) -> label == null || !set.contains(label), value());
      case "in" -> label(key, (label, set) -> label != null && set.contains(label), values());
      case "notin" -> label(key, (label, set) -> label == null || !set.contains(label), values());
      case ">" -> label(key, (label, set) -> compare(label, set) > 0, value());
      case "<" -> label(key, (label, set) -> compare(label, set) < 0, value());
      case "", "," -> label(key, (label, unused) -> label != null, Set.of());
      default -> throw bad("found '" + peek() + "', expected: in, notin, =, ==, !=, gt, lt");
    };
  }

  private Set<String> value() {
    next();
    boolean empty = peek().isEmpty() || peek().equals(",");
    return Set.of(empty ? "" : next());
  }

  private Set<String> values() {
    next();
    expect("(");
    Set<String> values = new TreeSet<>();
    while (!peek().equals(")")) {
      values.add(peek().equals(",") ? "" : next());
      if (!peek().equals(")")) {
        expect(",");
      }
    }
    expect(")");
    return values;
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    String token = peek();
    at++;
    return token;
  }

  private void expect(String token) {
    if (!peek().equals(token)) {
      throw bad("found '" + peek() + "' expected: '" + token + "'");
    }
    at++;
  }

  private static Predicate<JsonNode> label(
      String key, BiPredicate<@Nullable String, Set<String>> test, Set<String> values) {
    return object -> {
      JsonNode label = Trees.find(object, "metadata", "labels", key);
      return test.test(label == null ? null : label.asText(), values);
    };
  }

  /** Zero when one of the two is no number: then neither comparison holds. */
  private static int compare(@Nullable String label, Set<String> bound) {
    try {
      return label == null
          ? 0
          : Long.compare(Long.parseLong(label), Long.parseLong(bound.iterator().next()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static ApiException bad(String why) {
    return ApiException.badRequest("unable to parse requirement: " + why);
  }
}
