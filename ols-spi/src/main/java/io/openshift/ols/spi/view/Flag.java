// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import java.util.List;
import java.util.Objects;

/**
 * A flag of the operator that a component asks for: a choice that is made when the operator starts,
 * because it goes with images and not with one resource. It takes one of several words; another
 * word ends the start with the list of them.
 *
 * @param name without dashes, unique among all components: {@code lcore-server}
 * @param role what it chooses, for the flag's help text
 * @param values the words that it takes, in the order in which help shows them
 * @param fallback the word that holds without the flag; one of the values
 */
public record Flag(String name, String role, List<String> values, String fallback)
    implements Comparable<Flag> {
  public Flag {
    Objects.requireNonNull(name);
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
