// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.engine.authority.Authority;
import io.openshift.ols.engine.authority.CertifiedKey;
import io.openshift.ols.engine.authority.Published;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.testkit.cluster.TestCertificates;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lives of an authority, what it publishes, and when another one takes over. */
class AuthorityTest {
  private static final Instant NOW = TestSecrets.NOW;
  private static final CertificateMaker MAKER = TestSecrets.maker();

  @Test
  void authorityIsWhatItsSecretHolds() {
    Authority first = Authority.first(MAKER.authority(NOW));
    Authority second = first.succeededBy(MAKER.authority(NOW.plusSeconds(1)));

    assertThat(Authority.read(published(first)).orElseThrow().certificates())
        .isEqualTo(first.certificates());
    assertThat(Authority.read(published(second)).orElseThrow().certificates())
        .isEqualTo(second.certificates())
        .contains(first.signer().certificatePem().strip())
        .contains(second.signer().certificatePem().strip());
  }

  @Test
  void keyOfTheAuthorityBeforeIsForgotten() {
    Authority first = Authority.first(MAKER.authority(NOW));
    Authority second = first.succeededBy(MAKER.authority(NOW));
    assertThat(published(second).tree().toString())
        .doesNotContain(base64(first.signer().keyPem()))
        .contains(base64(second.signer().keyPem()));
  }

  @Test
  void anotherOneTakesOverWhileCertificatesOfTheOldOneCanStillRunOut() {
    Authority authority = Authority.first(MAKER.authority(NOW));
    Instant renewal = authority.renewal();
    assertThat(authority.isFresh(renewal.minusSeconds(1))).isTrue();
    assertThat(authority.isFresh(renewal)).isFalse();
    Instant end = authority.signer().certificate().getNotAfter().toInstant();
    assertThat(Duration.between(renewal, end)).isGreaterThan(CertificateMaker.SERVING_LIFE);
  }

  @Test
  void servingCertificateIsNoAuthority() {
    CertifiedKey serving = MAKER.serving(MAKER.authority(NOW), List.of("db"), NOW);
    Manifest secret =
        TestSecrets.secret("lightspeed-ca", serving.certificatePem(), serving.keyPem());
    assertThat(Authority.read(secret)).isEmpty();
  }

  @Test
  void certificatesSayWhatTheyMayBeUsedFor() throws Exception {
    CertifiedKey signer = MAKER.authority(NOW);
    assertThat(signer.certificate().getBasicConstraints()).isZero();
    assertThat(signer.certificate().getKeyUsage())
        .startsWith(false, false, false, false, false, true);

    X509Certificate serving = MAKER.serving(signer, List.of("db", "db.ns.svc"), NOW).certificate();
    serving.verify(signer.certificate().getPublicKey());
    assertThat(serving.getBasicConstraints()).isNegative();
    assertThat(serving.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(serving.getSubjectAlternativeNames())
        .containsExactly(List.of(2, "db"), List.of(2, "db.ns.svc"));
    assertThat(serving.getSubjectX500Principal()).hasToString("CN=db");
    assertThat(serving.getSerialNumber()).isPositive();
  }

  @Test
  void whatAUserBringsIsTrustedBesidesIfItCanBeRead() {
    Authority authority = Authority.first(MAKER.authority(NOW));
    assertThat(Published.bundle(authority, brought(TestCertificates.authority())))
        .isEqualTo(
            authority.certificates().strip() + "\n" + TestCertificates.authority().strip() + "\n");
    assertThat(Published.bundle(authority, brought("no certificate")))
        .isEqualTo(authority.certificates());
    assertThat(Published.bundle(authority, ResolvedReference.missing()))
        .isEqualTo(authority.certificates());
  }

  @Test
  void nothingPrintsAKey() {
    CertifiedKey pair = MAKER.authority(NOW);
    Authority authority = Authority.first(pair);
    assertThat(pair + " " + authority + " " + published(authority))
        .doesNotContain("PRIVATE")
        .contains("CN=lightspeed-ca@");
  }

  private static ResolvedReference brought(String text) {
    return ResolvedReference.found(
        Map.of("service-ca.crt", text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static Manifest published(Authority authority) {
    return Published.of("ns", authority, Optional.empty(), authority.certificates()).secret();
  }

  private static String base64(String text) {
    return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
