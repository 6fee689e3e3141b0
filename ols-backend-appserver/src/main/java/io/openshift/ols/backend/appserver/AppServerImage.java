// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;

/** The image of lightspeed-service, with OpenShift's documentation in it. */
final class AppServerImage {
  static final ImageKey KEY =
      ImmutableImageKey.builder()
          .flag("service-image")
          .relatedImage("lightspeed-service-api")
          .role("chat service of the app-server backend")
          .fallback(
              "registry.redhat.io/openshift-lightspeed/lightspeed-service-api-rhel9@sha256:5287134ee84c4837e74db54a36f9abe71dcbd46d067b04d99bfaa972a4f149cd")
          .build();

  private AppServerImage() {}
}
