// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.openshift.ols.spi.SpiVersion;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, and the others that matter in a bug report. */
final class Version implements IVersionProvider {

  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "lightspeed-operator %s, SPI %d, Java %s"
          .formatted(text(), SpiVersion.CURRENT, Runtime.version())
    };
  }
}
