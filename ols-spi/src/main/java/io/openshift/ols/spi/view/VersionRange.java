// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import java.util.Optional;

/**
 * A range of OpenShift versions.
 *
 * @param from the first one, absent for no lower end
 * @param before the first one after the range, absent for no upper end
 */
public record VersionRange(Optional<OpenShiftVersion> from, Optional<OpenShiftVersion> before) {

  public static VersionRange before(int major, int minor) {
    return new VersionRange(Optional.empty(), Optional.of(new OpenShiftVersion(major, minor)));
  }

  public static VersionRange from(int major, int minor) {
    return new VersionRange(Optional.of(new OpenShiftVersion(major, minor)), Optional.empty());
  }

  /** This range without what comes from that version on. */
  public VersionRange until(int major, int minor) {
    return new VersionRange(from, Optional.of(new OpenShiftVersion(major, minor)));
  }

  public boolean contains(OpenShiftVersion version) {
    return from.map(f -> version.compareTo(f) >= 0).orElse(true)
        && before.map(b -> version.compareTo(b) < 0).orElse(true);
  }
}
