// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A place in the custom resource, written as a user would: {@code spec.llm.providers[1].url}. The
 * form {@code spec.llm.providers[].url} stands for the field of every element. A key of a map that
 * is no plain word stands in quotes: {@code spec.extensions["acme.example.com"].level}.
 *
 * @param text the path from the resource's root
 */
public record FieldPath(String text) implements Comparable<FieldPath> {
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

  public FieldPath {
    Objects.requireNonNull(text);
  }

  public static FieldPath of(String text) {
    return new FieldPath(text);
  }

  /** A member, or the key of a map, as it stands in the resource. */
  public FieldPath field(String name) {
    if (!WORD.matcher(name).matches()) {
      return new FieldPath(text + "[\"" + name + "\"]");
    }
    return new FieldPath(text.isEmpty() ? name : text + "." + name);
  }

  public FieldPath index(int index) {
    return new FieldPath(text + "[" + index + "]");
  }

  /** The same path for every element of every list on the way. */
  public FieldPath general() {
    return text.indexOf('[') < 0 ? this : new FieldPath(INDEX.matcher(text).replaceAll("[]"));
  }

  /** Whether {@code other} is this field or lies inside it; an index matches {@code []}. */
  public boolean covers(FieldPath other) {
    return coversText(other.text) || coversText(other.general().text);
  }

  private boolean coversText(String other) {
    if (!other.startsWith(text)) {
      return false;
    }
    return other.length() == text.length()
        || text.isEmpty()
        || other.charAt(text.length()) == '.'
        || other.charAt(text.length()) == '[';
  }

  @Override
  public int compareTo(FieldPath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
