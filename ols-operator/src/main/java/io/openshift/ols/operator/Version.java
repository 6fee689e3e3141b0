// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import java.util.Optional;

/** The version of this build. */
final class Version {
  private Version() {}

  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
