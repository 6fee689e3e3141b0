// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The CustomResourceDefinition of {@link OlsConfig}, which is written by hand and not derived from
 * the Java types; the tests of this module compare the two.
 */
public final class OlsConfigCrd {

  private static final String RESOURCE = "/META-INF/ols/olsconfigs.ols.openshift.io.yaml";

  private OlsConfigCrd() {}

  /** The definition as one YAML document, small enough for a plain {@code kubectl apply}. */
  public static String yaml() {
    try (InputStream in = OlsConfigCrd.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
