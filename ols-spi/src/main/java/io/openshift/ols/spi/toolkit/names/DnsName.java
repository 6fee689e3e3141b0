// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.names;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * DNS labels from any text: lower-case letters, digits and dashes, at most 63 characters, as
 * volumes and containers are named. Text that is a label already stays as it is; other text is
 * shortened and gets a piece of its SHA-256, so that two texts do not meet in one label.
 */
public final class DnsName {
  private static final int MAX_LENGTH = 63;
  private static final int HASH_LENGTH = 8;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9]+");

  private DnsName() {}

  /** The label for a text; equal texts have equal labels. */
  public static String label(String text) {
    if (LABEL.matcher(text).matches()) {
      return text;
    }
    String plain = FOREIGN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    int length = Math.min(plain.length(), MAX_LENGTH - HASH_LENGTH - 1);
    String stem = plain.substring(0, length).replaceAll("^-+|-+$", "");
    return stem.isEmpty() ? hash(text) : stem + "-" + hash(text);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
