// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.component;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a component; the value of the label {@code ols.openshift.io/component} on its objects.
 *
 * @param text lower-case letters, digits, dashes and dots, at most 63 characters
 */
public record ComponentId(String text) implements Comparable<ComponentId> {
  private static final Pattern FORM = Pattern.compile("[a-z]([-.a-z0-9]{0,61}[a-z0-9])?");

  public ComponentId {
    Objects.requireNonNull(text);
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a component id: " + text);
    }
  }

  @Override
  public int compareTo(ComponentId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
