// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console;

import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import io.openshift.ols.spi.view.OpenShiftVersion;
import io.openshift.ols.spi.view.VersionRange;
import java.util.List;
import java.util.Optional;

/** One image per generation of the console: each has the PatternFly that the console brings. */
final class ConsoleImages {
  private static final String REPOSITORY = "registry.redhat.io/openshift-lightspeed/";

  static final ImageKey PATTERN_FLY_5 =
      ImmutableImageKey.builder()
          .flag("console-image-pf5")
          .relatedImage("lightspeed-console-plugin-pf5")
          .role("console plugin for OpenShift before 4.19")
          .openShift(VersionRange.before(4, 19))
          .fallback(
              REPOSITORY
                  + "lightspeed-console-plugin-pf5-rhel9@sha256:86ac43e54a7d121762265cfbb9b32d3b75226e75ef25abaff2adb22c1171f00a")
          .build();

  static final ImageKey FROM_4_19 =
      ImmutableImageKey.builder()
          .flag("console-image-4-19")
          .relatedImage("lightspeed-console-plugin-4-19")
          .role("console plugin for OpenShift 4.19 to 4.21")
          .openShift(VersionRange.from(4, 19).until(4, 22))
          .fallback(
              REPOSITORY
                  + "lightspeed-console-plugin-419-rhel9@sha256:aac1f5610a446155dc65693b6a005ac613791117844ea61e98539ff06788f756")
          .build();

  static final ImageKey FROM_4_22 =
      ImmutableImageKey.builder()
          .flag("console-image")
          .relatedImage("lightspeed-console-plugin")
          .role("console plugin for OpenShift 4.22 and later")
          .openShift(VersionRange.from(4, 22))
          .fallback(
              REPOSITORY
                  + "lightspeed-console-plugin-rhel9@sha256:c613e471cd3b77fb85dacb337b5b9c6b9fddd06563485b0189809690b142dd4f")
          .build();

  static final List<ImageKey> ALL = List.of(PATTERN_FLY_5, FROM_4_19, FROM_4_22);

  private ConsoleImages() {}

  static ImageKey forVersion(Optional<OpenShiftVersion> version) {
    return ImageKey.choose(ALL, version);
  }
}
