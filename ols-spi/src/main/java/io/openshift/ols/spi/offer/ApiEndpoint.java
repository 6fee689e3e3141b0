// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.offer;

import java.util.Objects;
import java.util.Optional;

/**
 * The chat API, offered by the chosen backend.
 *
 * @param service name of its Service in the operator's namespace
 * @param port HTTPS port of the Service
 * @param caCertificate PEM certificate that verifies it, where the cluster's own does not
 */
public record ApiEndpoint(String service, int port, Optional<String> caCertificate) {
  public static final OfferKey<ApiEndpoint> KEY = new OfferKey<>("api", ApiEndpoint.class);

  public ApiEndpoint {
    Objects.requireNonNull(service);
    Objects.requireNonNull(caCertificate);
  }
}
