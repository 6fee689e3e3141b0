// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import io.openshift.ols.backend.appserver.service.PinnedService;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;

/** The image of lightspeed-service, with OpenShift's documentation in it. */
final class AppServerImage {
  static final ImageKey KEY =
      ImmutableImageKey.builder()
          .flag("service-image")
          .relatedImage("lightspeed-service-api")
          .role("chat service of the app-server backend")
          .fallback(PinnedService.IMAGE)
          .build();

  private AppServerImage() {}
}
