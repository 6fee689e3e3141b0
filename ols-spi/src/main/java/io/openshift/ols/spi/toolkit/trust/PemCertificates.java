// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with text that has to be PEM certificates. Every block is looked at, because
 * one that cannot be read makes TLS libraries refuse the whole file; text between the blocks is a
 * comment.
 */
public final class PemCertificates {
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([^-\\r\\n]*)-----");
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String END = "-----END CERTIFICATE-----";

  private PemCertificates() {}

  /** What is wrong, as the end of a sentence about the text; empty if nothing is. */
  public static Optional<String> flaw(String text) {
    if (text.isBlank()) {
      return Optional.of("is empty");
    }
    Matcher block = BEGIN.matcher(text);
    int found = 0;
    while (block.find()) {
      found++;
      if (!block.group(1).equals(CERTIFICATE)) {
        return Optional.of("holds a PEM block of type \"" + block.group(1) + "\"");
      }
      if (!isCertificate(text, block.end())) {
        return Optional.of("holds a certificate that cannot be read, number " + found);
      }
    }
    return found == 0 ? Optional.of("holds no PEM block") : Optional.empty();
  }

  private static boolean isCertificate(String text, int start) {
    int end = text.indexOf(END, start);
    if (end < 0) {
      return false;
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(text.substring(start, end));
      CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
      return true;
    } catch (IllegalArgumentException | CertificateException e) {
      return false;
    }
  }
}
