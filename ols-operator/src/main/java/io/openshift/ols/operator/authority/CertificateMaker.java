// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.authority;

import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.authority.CertifiedKey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys and certificates on curve P-256. */
public final class CertificateMaker {
  /** How long an authority lives. */
  public static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);

  /** How long a serving certificate lives; much shorter than the last third of its authority. */
  public static final Duration SERVING_LIFE = Duration.ofDays(365);

  /** Clocks of other nodes may be behind. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private static final String CURVE = "secp256r1";
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final int SERIAL_BITS = 127;
  private static final int LINE = 64;

  private final SecureRandom random;

  /**
   * @param random for keys, serial numbers and signatures
   */
  public CertificateMaker(SecureRandom random) {
    this.random = random;
  }

  /** An authority. The time in its name tells it from the one before. */
  public CertifiedKey authority(Instant now) {
    try {
      KeyPair keys = keys();
      X500Name name = new X500Name("CN=" + ObjectNames.AUTHORITY + "@" + now.getEpochSecond());
      X509v3CertificateBuilder certificate =
          new JcaX509v3CertificateBuilder(
              name, serial(), from(now), until(now, AUTHORITY_LIFE), name, keys.getPublic());
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      certificate
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              extensions.createSubjectKeyIdentifier(keys.getPublic()));
      return signed(certificate, keys, keys);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot make an authority", e);
    }
  }

  /**
   * A serving certificate.
   *
   * @param by the authority's pair
   * @param names DNS names, the first one its common name
   */
  public CertifiedKey serving(CertifiedKey by, Collection<String> names, Instant now) {
    try {
      KeyPair keys = keys();
      X509Certificate issuer = by.certificate();
      X509v3CertificateBuilder certificate =
          new JcaX509v3CertificateBuilder(
              issuer,
              serial(),
              from(now),
              until(now, SERVING_LIFE),
              new X500Name("CN=" + names.iterator().next()),
              keys.getPublic());
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      certificate
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
          .addExtension(Extension.subjectAlternativeName, false, dnsNames(names))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              extensions.createSubjectKeyIdentifier(keys.getPublic()))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              extensions.createAuthorityKeyIdentifier(issuer.getPublicKey()));
      return signed(certificate, keys, new KeyPair(issuer.getPublicKey(), by.key()));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot make a serving certificate", e);
    }
  }

  private CertifiedKey signed(X509v3CertificateBuilder certificate, KeyPair keys, KeyPair by)
      throws OperatorCreationException, IOException {
    byte[] der =
        certificate
            .build(
                new JcaContentSignerBuilder(SIGNATURE)
                    .setSecureRandom(random)
                    .build(by.getPrivate()))
            .getEncoded();
    return CertifiedKey.read(
            pem("CERTIFICATE", der), pem("PRIVATE KEY", keys.getPrivate().getEncoded()))
        .orElseThrow();
  }

  private KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(CURVE), random);
    return generator.generateKeyPair();
  }

  private BigInteger serial() {
    return new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE);
  }

  private static Date from(Instant now) {
    return Date.from(now.minus(SKEW));
  }

  private static Date until(Instant now, Duration life) {
    return Date.from(now.minus(SKEW).plus(life));
  }

  private static GeneralNames dnsNames(Collection<String> names) {
    return new GeneralNames(
        names.stream()
            .map(name -> new GeneralName(GeneralName.dNSName, name))
            .toArray(GeneralName[]::new));
  }

  private static String pem(String type, byte[] der) {
    String body =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(type, body)
        .replace("\r", "");
  }
}
