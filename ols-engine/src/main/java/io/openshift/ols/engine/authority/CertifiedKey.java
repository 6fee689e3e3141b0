// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.authority;

import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.spi.state.Manifest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A certificate and the key that belongs to it, as a TLS Secret holds them: PEM, the key on an
 * elliptic curve and in PKCS #8.
 */
public final class CertifiedKey {
  private static final String ALGORITHM = "EC";
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final byte[] PROBE = "probe".getBytes(StandardCharsets.US_ASCII);

  private final X509Certificate certificate;
  private final PrivateKey key;
  private final String certificatePem;
  private final String keyPem;

  private CertifiedKey(
      X509Certificate certificate, PrivateKey key, String certificatePem, String keyPem) {
    this.certificate = certificate;
    this.key = key;
    this.certificatePem = certificatePem;
    this.keyPem = keyPem;
  }

  /** Reads a pair; nothing if it cannot be read or if the two do not belong together. */
  public static Optional<CertifiedKey> read(String certificatePem, String keyPem) {
    try {
      X509Certificate certificate = certificate(certificatePem);
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der(keyPem)));
      return belongs(key, certificate)
          ? Optional.of(new CertifiedKey(certificate, key, certificatePem, keyPem))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads what a Secret holds. */
  static Optional<CertifiedKey> read(Manifest secret) {
    return read(text(secret, SecretKeys.TLS_CERT), text(secret, SecretKeys.TLS_KEY));
  }

  /** The value of a key, empty if there is none; bytes that are no text come back as they were. */
  static String text(Manifest secret, String key) {
    Map<String, byte[]> data =
        Contents.dataOf(Contents.idOf(secret.id()).orElseThrow(), secret.tree());
    return new String(data.getOrDefault(key, new byte[0]), StandardCharsets.ISO_8859_1);
  }

  /** The first certificate of a PEM text. */
  static X509Certificate certificate(String pem) throws CertificateException {
    byte[] bytes = pem.getBytes(StandardCharsets.ISO_8859_1);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes));
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public PrivateKey key() {
    return key;
  }

  /** What {@code tls.crt} holds. */
  public String certificatePem() {
    return certificatePem;
  }

  /** What {@code tls.key} holds. */
  public String keyPem() {
    return keyPem;
  }

  private static byte[] der(String pem) {
    String body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
    return Base64.getMimeDecoder().decode(body);
  }

  /** Whether what the one signs the other verifies. */
  private static boolean belongs(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(SIGNATURE);
    signature.initSign(key);
    signature.update(PROBE);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(PROBE);
    return signature.verify(signed);
  }

  /** Without the key, as anywhere. */
  @Override
  public String toString() {
    return "CertifiedKey[" + certificate.getSubjectX500Principal() + "]";
  }
}
