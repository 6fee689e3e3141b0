// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Certificates that users bring. */
class AppServerTlsTest {
  private static final String TLS = "tlsConfig: {keyCertSecretRef: {name: corp-tls}}";

  @Test
  void certificateThatCannotBeReadHoldsThePods() {
    assertThat(Answer.to(withCertificate("no PEM")).holds())
        .singleElement()
        .asString()
        .startsWith(
            "lightspeed-app-server: InvalidCertificate spec.ols.tlsConfig.keyCertSecretRef.name:"
                + " key \"tls.crt\" of Secret \"corp-tls\" holds no PEM block");
  }

  @Test
  void certificateMayStandBesideItsKeyOrBeAChain() {
    String key = "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n";

    assertThat(Answer.to(withCertificate(Certificates.VALID)).holds()).isEmpty();
    assertThat(Answer.to(withCertificate(key + Certificates.VALID)).holds()).isEmpty();
    assertThat(Answer.to(withCertificate(Certificates.VALID.repeat(2))).holds()).isEmpty();
  }

  @Test
  void emptyBlockMeansTheCertificateOfTheServiceCa() {
    for (String tls : new String[] {"tlsConfig: {}", "tlsConfig: {keyCertSecretRef: {name: ''}}"}) {
      assertThat(
              Answer.to(PlainView.of(tls))
                  .volume("secret-lightspeed-tls")
                  .orElseThrow()
                  .getSecret()
                  .getSecretName())
          .isEqualTo("lightspeed-tls");
    }
  }

  @Test
  void additionalAuthoritiesWithoutANameAreNone() {
    Answer answer = Answer.to(PlainView.of("additionalCAConfigMapRef: {name: ''}"));

    assertThat(answer.volume("additional-ca")).isEmpty();
    assertThat(answer.holds()).isEmpty();
    assertThat(answer.notes())
        .singleElement()
        .asString()
        .startsWith("NameMissing spec.ols.additionalCAConfigMapRef.name:");
  }

  @Test
  void additionalAuthoritiesMayBeNoneYet() {
    Answer answer =
        Answer.to(
            PlainView.of("additionalCAConfigMapRef: {name: corp-ca}")
                .with("corp-ca", Certificates.found()));

    assertThat(answer.holds()).isEmpty();
    assertThat(answer.config().at("/ols_config/extra_ca").toString()).doesNotContain("user-ca");
  }

  private static PlainView withCertificate(String text) {
    return PlainView.of(TLS).with("corp-tls", Certificates.found("tls.crt", text, "tls.key", "k"));
  }
}
