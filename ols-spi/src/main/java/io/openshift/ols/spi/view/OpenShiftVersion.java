// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Major and minor version of OpenShift.
 *
 * @param major for example 4
 * @param minor for example 19
 */
public record OpenShiftVersion(int major, int minor) implements Comparable<OpenShiftVersion> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\D.*)?");

  /** Reads {@code 4.19.7}; empty if the text has no major and minor number. */
  public static Optional<OpenShiftVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new OpenShiftVersion(
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
  }

  @Override
  public int compareTo(OpenShiftVersion other) {
    return Comparator.comparingInt(OpenShiftVersion::major)
        .thenComparingInt(OpenShiftVersion::minor)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
