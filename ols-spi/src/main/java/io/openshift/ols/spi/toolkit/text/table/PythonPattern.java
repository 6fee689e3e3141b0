// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.text.table;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what no regular expression of Python may have: Java's own differ too much from them to be
 * asked. It names only what is certain; a mistake that it does not know is left to the service.
 */
public final class PythonPattern {
  private static final String ESCAPES = "AbBdDsSwWZafnrtvxuUN";
  private static final String ESCAPES_IN_CLASS = "bdDsSwWafnrtvxuUN";
  private static final String ANCHORS = "AbBZ";
  private static final String NAME = "name";
  private static final String SAID = "said";
  private static final Pattern FLAGS = Pattern.compile("\\(\\?[aiLmsux]+\\)");
  private static final Pattern GROUP =
      Pattern.compile(
          "\\(\\?(:|=|!|>|<=|<!|P<(?<name>\\w+)>|P=(?<said>\\w+)|\\(\\w+\\)|[aiLmsux]*(-[imsx]+)?:)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NUMBER = Pattern.compile("\\\\(?![1-3][0-7]{2})([1-9]\\d?)");
  private static final Pattern BOUNDS = Pattern.compile("\\{(?!})(\\d*)(,?)(\\d*)}");

  /** What stands before a quantifier. */
  private enum Before {
    NOTHING,
    ITEM,
    REPETITION
  }

  private final String text;
  private final boolean judged;
  private final Set<String> groups = new HashSet<>();
  private int at;
  private int open;
  private int numbered;
  private boolean begun;
  private Before before = Before.NOTHING;
  private @Nullable String flaw;

  private PythonPattern(String text) {
    this.text = text;
    this.judged = !text.contains("(?x");
  }

  /** Looks at the text of a pattern. */
  public static PythonPattern of(String text) {
    PythonPattern pattern = new PythonPattern(text);
    if (pattern.judged) {
      pattern.run();
    }
    return pattern;
  }

  /** The first certain mistake, as what follows "the pattern". */
  public Optional<String> flaw() {
    return Optional.ofNullable(flaw);
  }

  /** Whether a replacement may name this group; when in doubt it may. */
  boolean mayHaveGroup(String group) {
    return !judged || group.equals("0") || groups.contains(group);
  }

  private void run() {
    while (flaw == null && at < text.length()) {
      step(text.charAt(at));
    }
    if (flaw == null && open > 0) {
      flaw = "has a ( without its )";
    }
  }

  private void step(char c) {
    switch (c) {
      case '\\' -> escape();
      case '[' -> characterClass();
      case '(' -> open();
      case ')' -> close();
      case '|', '^', '$' -> advance(1, Before.NOTHING);
      case '*', '+', '?' -> quantifier(1);
      case '{' -> bounds();
      default -> advance(1, Before.ITEM);
    }
  }

  private void escape() {
    if (at + 1 == text.length()) {
      flaw = "ends in a backslash";
      return;
    }
    char c = text.charAt(at + 1);
    if (isLetter(c) && ESCAPES.indexOf(c) < 0) {
      flaw = "has an escape that is not known, \\" + c;
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      refer(number.group(1));
      advance(number.end() - at, Before.ITEM);
      return;
    }
    advance(2, ANCHORS.indexOf(c) < 0 ? Before.ITEM : Before.NOTHING);
  }

  private void characterClass() {
    int i = at + 1;
    if (text.startsWith("^", i)) {
      i++;
    }
    int first = i;
    while (i < text.length() && (text.charAt(i) != ']' || i == first)) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
        char c = text.charAt(i);
        if (isLetter(c) && ESCAPES_IN_CLASS.indexOf(c) < 0) {
          flaw = "has an escape that is not known in a class, \\" + c;
          return;
        }
      }
      i++;
    }
    if (i >= text.length()) {
      flaw = "has a [ without its ]";
    }
    advance(i + 1 - at, Before.ITEM);
  }

  private void open() {
    if (!text.startsWith("(?", at)) {
      open++;
      number();
      advance(1, Before.NOTHING);
      return;
    }
    if (text.startsWith("(?#", at)) {
      int end = text.indexOf(')', at);
      flaw = end < 0 ? "has a comment without its )" : null;
      at = end + 1;
      return;
    }
    Matcher flags = FLAGS.matcher(text).region(at, text.length());
    if (flags.lookingAt()) {
      flaw = begun ? "has flags elsewhere than at its start" : null;
      at = flags.end();
      return;
    }
    Matcher group = GROUP.matcher(text).region(at, text.length());
    if (!group.lookingAt()) {
      flaw = "has a group that is not known";
      return;
    }
    open++;
    if (group.group(SAID) != null) {
      refer(group.group(SAID));
    }
    if (group.group(NAME) != null) {
      groups.add(group.group(NAME));
      number();
    }
    advance(group.end() - at, Before.NOTHING);
  }

  private void refer(String group) {
    if (!groups.contains(group)) {
      flaw = "refers to a group that is not there, " + group;
    }
  }

  private void number() {
    numbered++;
    groups.add(Integer.toString(numbered));
  }

  private void close() {
    if (open == 0) {
      flaw = "has a ) without its (";
    }
    open--;
    advance(1, Before.ITEM);
  }

  /** Braces that are no bounds are text. */
  private void bounds() {
    Matcher bounds = BOUNDS.matcher(text).region(at, text.length());
    if (bounds.lookingAt()) {
      quantifier(bounds.end() - at);
      if (areReversed(bounds.group(1), bounds.group(3))) {
        flaw = "repeats at least more often than at most";
      }
    } else {
      advance(1, Before.ITEM);
    }
  }

  private static boolean areReversed(String least, String most) {
    return !least.isEmpty()
        && !most.isEmpty()
        && new BigInteger(least).compareTo(new BigInteger(most)) > 0;
  }

  private void quantifier(int length) {
    if (before != Before.ITEM) {
      flaw = before == Before.NOTHING ? "repeats nothing" : "repeats a repetition";
    }
    advance(length, Before.REPETITION);
    if (at < text.length() && "?+".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void advance(int length, Before then) {
    at += length;
    before = then;
    begun = true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
