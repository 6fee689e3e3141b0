// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that a component tells in a condition of its own, beside whether it works: that a
 * configuration could be generated, say. It does not count for {@code Ready}; what stands in the
 * way of working is a hold. The condition is there as long as the component says it in each pass:
 * it goes with a component that is switched off or cannot be planned, because nobody knows then
 * whether it still holds.
 *
 * @param type the condition's type, a CamelCase word; unique among all components
 * @param holds whether the condition is true
 * @param reason one CamelCase word that scripts may rely on
 * @param message what the user reads; equal as long as nothing changes, and without a value from a
 *     Secret
 */
public record Aspect(String type, boolean holds, String reason, String message)
    implements Comparable<Aspect> {
  private static final Pattern WORD = Pattern.compile("[A-Z][A-Za-z0-9]{0,127}");

  public Aspect {
    requireWord(type);
    requireWord(reason);
    Objects.requireNonNull(message);
  }

  @Override
  public int compareTo(Aspect other) {
    return type.compareTo(other.type);
  }

  /** The API server refuses the whole status for one that is none. */
  private static void requireWord(String text) {
    if (!WORD.matcher(text).matches()) {
      throw new IllegalArgumentException("\"%s\" is no CamelCase word".formatted(text));
    }
  }
}
