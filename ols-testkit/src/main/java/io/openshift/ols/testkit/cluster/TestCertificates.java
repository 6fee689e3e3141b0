// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

/**
 * A certificate authority and two serving certificates of it, genuine and worthless: valid from
 * 2020 to 2120, keys in this jar. They are for {@code localhost}, {@code 127.0.0.1} and every
 * Service in namespace {@code openshift-lightspeed}. Made once with {@code openssl ca} and EC keys
 * on curve P-256; the authority's own key was thrown away.
 */
public final class TestCertificates {

  private TestCertificates() {}

  /** The authority's certificate as PEM. */
  public static String authority() {
    return ClusterResource.text("certificates/ca.crt");
  }

  /** The first serving certificate. */
  public static Serving first() {
    return serving(1);
  }

  /** Another one of the same authority, for tests of rotation. */
  public static Serving second() {
    return serving(2);
  }

  private static Serving serving(int number) {
    String stem = "certificates/serving-" + number;
    return new Serving(ClusterResource.text(stem + ".crt"), ClusterResource.text(stem + ".key"));
  }

  /**
   * A certificate with its key, both PEM.
   *
   * @param certificate what {@code tls.crt} holds
   * @param key what {@code tls.key} holds, PKCS #8
   */
  public record Serving(String certificate, String key) {

    /** Without the key, as anywhere. */
    @Override
    public String toString() {
      return "Serving[" + certificate.hashCode() + "]";
    }
  }
}
