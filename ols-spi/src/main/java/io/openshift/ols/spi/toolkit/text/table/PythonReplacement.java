// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.text.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that Python puts where a pattern was found. The service loads a wrong one, and then
 * fails every question.
 */
public final class PythonReplacement {
  private static final String ESCAPES = "abfnrtv";
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(0[0-7]{0,2}|[1-3][0-7]{2}|g<(?<named>\\w+)>|(?<number>[1-9]\\d?)|(?<one>.?))",
          Pattern.DOTALL);

  private PythonReplacement() {}

  /** The first certain mistake, as what follows "the replacement". */
  public static Optional<String> flaw(PythonPattern pattern, String replacement) {
    Matcher escape = ESCAPE.matcher(replacement);
    while (escape.find()) {
      Optional<String> flaw = flaw(pattern, escape);
      if (flaw.isPresent()) {
        return flaw;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> flaw(PythonPattern pattern, Matcher escape) {
    String group = escape.group("named") == null ? escape.group("number") : escape.group("named");
    if (group != null) {
      return pattern.mayHaveGroup(group)
          ? Optional.empty()
          : Optional.of("names a group that the pattern does not have, " + group);
    }
    String one = escape.group("one");
    if (one == null) {
      return Optional.empty();
    }
    if (one.isEmpty()) {
      return Optional.of("ends in a backslash");
    }
    boolean letter = one.matches("[A-Za-z]");
    return letter && !ESCAPES.contains(one)
        ? Optional.of("has an escape that is not known, \\" + one)
        : Optional.empty();
  }
}
