// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A flag of the operator that a component asks for: a choice that is made when the operator starts,
 * because it goes with images and not with one resource. It takes one of several words; another
 * word ends the start with the list of them.
 *
 * @param name without the dashes before it, unique among all components: {@code lcore-server};
 *     lower-case words and numbers with a dash between them
 * @param role what it chooses, for the flag's help text
 * @param values the words that it takes, in the order in which help shows them
 * @param fallback the word that holds without the flag; one of the values
 */
public record Flag(String name, String role, List<String> values, String fallback)
    implements Comparable<Flag> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Flag {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(name + " is no name for a flag");
    }
    Objects.requireNonNull(role);
    values = List.copyOf(values);
    if (values.stream().distinct().count() < values.size()) {
      throw new IllegalArgumentException(values + " has a word twice");
    }
    if (!values.contains(fallback)) {
      throw new IllegalArgumentException(fallback + " is none of " + values);
    }
  }

  @Override
  public int compareTo(Flag other) {
    return name.compareTo(other.name);
  }
}
