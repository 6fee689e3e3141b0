// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the files that belong to this package. */
final class ClusterResource {

  private ClusterResource() {}

  static String text(String name) {
    try (InputStream stream = ClusterResource.class.getResourceAsStream("/cluster/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the test kit's jar lacks cluster/" + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read cluster/" + name, e);
    }
  }
}
