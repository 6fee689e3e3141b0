// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.text;

import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Looks at addresses of services: clients that get one without a host do not start. */
public final class HttpAddress {
  private HttpAddress() {}

  /**
   * What is wrong with an address; nothing if it is HTTP or HTTPS and has a host.
   *
   * @param path the field that holds it
   */
  public static Optional<Problem> problem(String address, FieldPath path) {
    // Not quoted: an address may hold a password.
    return isOne(address)
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                ProblemCode.INVALID_VALUE,
                path,
                "is no HTTP address",
                "write it as https://host/path"));
  }

  private static boolean isOne(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
