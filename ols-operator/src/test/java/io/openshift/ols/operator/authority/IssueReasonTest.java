// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.engine.authority.Authority;
import io.openshift.ols.engine.authority.CertifiedKey;
import io.openshift.ols.engine.authority.IssueReason;
import io.openshift.ols.engine.authority.IssuedSecret;
import io.openshift.ols.spi.state.IssuedCertificate;
import io.openshift.ols.spi.state.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which certificates are kept, and for what another one is issued. */
class IssueReasonTest {
  private static final Instant NOW = TestSecrets.NOW;
  private static final List<String> NAMES = List.of("db", "db.ns.svc");
  private static final IssuedCertificate WANTED =
      new IssuedCertificate(TestSecrets.id("db-tls"), new TreeSet<>(NAMES));

  /** The certificate begins a little before it is made, for the clocks of others. */
  private static final Instant TWO_THIRDS =
      NOW.minus(CertificateMaker.SKEW)
          .plus(CertificateMaker.SERVING_LIFE.multipliedBy(2).dividedBy(3));

  private static final CertificateMaker MAKER = TestSecrets.maker();
  private static final Authority AUTHORITY = Authority.first(MAKER.authority(NOW));

  static Stream<Arguments> times() {
    return Stream.of(
        Arguments.of(NOW, Optional.empty()),
        Arguments.of(NOW.minus(CertificateMaker.SKEW), Optional.empty()),
        Arguments.of(
            NOW.minus(CertificateMaker.SKEW).minusSeconds(1), Optional.of(IssueReason.NOT_FRESH)),
        Arguments.of(TWO_THIRDS.minusSeconds(1), Optional.empty()),
        Arguments.of(TWO_THIRDS, Optional.of(IssueReason.NOT_FRESH)),
        Arguments.of(NOW.plus(Duration.ofDays(9999)), Optional.of(IssueReason.NOT_FRESH)));
  }

  @ParameterizedTest
  @MethodSource("times")
  void certificateIsKeptUntilTwoThirdsOfItsLife(Instant now, Optional<IssueReason> reason) {
    Manifest live = issued(MAKER.serving(AUTHORITY.signer(), NAMES, NOW));
    assertThat(IssueReason.of(WANTED, Optional.of(live), AUTHORITY, now)).isEqualTo(reason);
  }

  @Test
  void renewalIsAnnouncedForThatTime() {
    CertifiedKey pair = MAKER.serving(AUTHORITY.signer(), NAMES, NOW);
    Optional<Instant> renewal = IssuedSecret.issued(WANTED.id(), pair, Optional.empty()).renewal();
    assertThat(renewal).contains(TWO_THIRDS);
    assertThat(IssuedSecret.kept(issued(pair)).renewal()).isEqualTo(renewal);
  }

  static Stream<Arguments> secrets() {
    CertifiedKey pair = MAKER.serving(AUTHORITY.signer(), NAMES, NOW);
    CertifiedKey other = MAKER.serving(AUTHORITY.signer(), NAMES, NOW);
    String begin = pair.certificatePem().substring(0, 200);
    return Stream.of(
        Arguments.of("", pair.keyPem()),
        Arguments.of(pair.certificatePem(), ""),
        Arguments.of(pair.certificatePem(), other.keyPem()),
        Arguments.of("no PEM at all", pair.keyPem()),
        Arguments.of(begin, pair.keyPem()),
        Arguments.of(pair.certificatePem(), "-----BEGIN PRIVATE KEY-----\nAAAA\n"),
        Arguments.of(pair.keyPem(), pair.certificatePem()));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void brokenPairIsReplaced(String certificate, String key) {
    Manifest live = TestSecrets.secret("db-tls", certificate, key);
    assertThat(IssueReason.of(WANTED, Optional.of(live), AUTHORITY, NOW))
        .contains(IssueReason.UNREADABLE);
  }

  static Stream<List<String>> otherNames() {
    return Stream.of(
        List.of("db"), List.of("db", "db.other.svc"), List.of("db", "db.ns.svc", "more"));
  }

  @ParameterizedTest
  @MethodSource("otherNames")
  void certificateForOtherNamesIsReplaced(List<String> names) {
    Manifest live = issued(MAKER.serving(AUTHORITY.signer(), names, NOW));
    assertThat(IssueReason.of(WANTED, Optional.of(live), AUTHORITY, NOW))
        .contains(IssueReason.OTHER_NAMES);
  }

  @Test
  void certificateOfAStrangerIsReplaced() {
    Manifest live = issued(MAKER.serving(MAKER.authority(NOW), NAMES, NOW));
    assertThat(IssueReason.of(WANTED, Optional.of(live), AUTHORITY, NOW))
        .contains(IssueReason.OTHER_AUTHORITY);
  }

  @Test
  void certificateOfTheAuthorityBeforeIsKept() {
    Manifest live = issued(MAKER.serving(AUTHORITY.signer(), NAMES, NOW));
    Authority next = AUTHORITY.succeededBy(MAKER.authority(NOW));
    assertThat(IssueReason.of(WANTED, Optional.of(live), next, NOW)).isEmpty();
    Authority afterThat = next.succeededBy(MAKER.authority(NOW));
    assertThat(IssueReason.of(WANTED, Optional.of(live), afterThat, NOW))
        .contains(IssueReason.OTHER_AUTHORITY);
  }

  @Test
  void missingSecretIsIssued() {
    assertThat(IssueReason.of(WANTED, Optional.empty(), AUTHORITY, NOW))
        .contains(IssueReason.MISSING);
  }

  private static Manifest issued(CertifiedKey pair) {
    return TestSecrets.secret("db-tls", pair.certificatePem(), pair.keyPem());
  }
}
