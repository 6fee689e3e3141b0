// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.authority;

import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.state.Manifest;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The operator's own authority: what it signs with and, after a change, the certificate of the one
 * before, whose key is gone. Certificates of both verify, so each is renewed in its own time. The
 * former one stays until the next change: taking it away sooner would roll pods for nothing.
 */
public final class Authority {
  private final CertifiedKey signer;
  private final @Nullable Former former;

  /** An authority that signs no more. */
  private record Former(String pem, X509Certificate certificate) {}

  private Authority(CertifiedKey signer, @Nullable Former former) {
    this.signer = signer;
    this.former = former;
  }

  /** Reads what a Secret holds; nothing if nothing can be signed with that. */
  public static Optional<Authority> read(Manifest secret) {
    return CertifiedKey.read(secret)
        .filter(k -> k.certificate().getBasicConstraints() >= 0)
        .map(signer -> new Authority(signer, former(secret)));
  }

  /** One without a past. */
  public static Authority first(CertifiedKey signer) {
    return new Authority(signer, null);
  }

  /** The next one, which keeps the memory of this. */
  public Authority succeededBy(CertifiedKey next) {
    return new Authority(next, new Former(signer.certificatePem(), signer.certificate()));
  }

  /** What it signs with. */
  public CertifiedKey signer() {
    return signer;
  }

  /** Whether it may go on: from its first day until two thirds of its life are over. */
  public boolean isFresh(Instant now) {
    return Lifespan.of(signer.certificate()).isFresh(now);
  }

  /** When another one has to take over. */
  public Instant renewal() {
    return Lifespan.of(signer.certificate()).renewal();
  }

  /** PEM certificates that verify everything that it issued and that may still be in use. */
  public String certificates() {
    return former == null ? signer.certificatePem() : joined(signer.certificatePem(), former.pem());
  }

  /** PEM texts, one after the other. */
  static String joined(String first, String second) {
    return first.stripTrailing() + "\n" + second.stripTrailing() + "\n";
  }

  /** Whether it, or the one before, issued the certificate. */
  boolean issued(X509Certificate certificate) {
    return isSigned(certificate, signer.certificate())
        || (former != null && isSigned(certificate, former.certificate()));
  }

  /** The data of its Secret, in PEM. */
  Map<String, String> data() {
    Map<String, String> pair =
        Map.of(SecretKeys.TLS_CERT, signer.certificatePem(), SecretKeys.TLS_KEY, signer.keyPem());
    if (former == null) {
      return pair;
    }
    Map<String, String> data = new TreeMap<>(pair);
    data.put(SecretKeys.PREVIOUS_CERT, former.pem());
    return data;
  }

  private static @Nullable Former former(Manifest secret) {
    String pem = CertifiedKey.text(secret, SecretKeys.PREVIOUS_CERT);
    try {
      return new Former(pem, CertifiedKey.certificate(pem));
    } catch (CertificateException e) {
      return null;
    }
  }

  private static boolean isSigned(X509Certificate certificate, X509Certificate by) {
    try {
      certificate.verify(by.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "Authority[" + signer + "]";
  }
}
