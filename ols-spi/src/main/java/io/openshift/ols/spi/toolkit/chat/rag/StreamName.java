// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.rag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The name of the ImageStream that follows an image: the Go operator's, so that it is taken over.
 */
final class StreamName {
  private static final int STEM_LENGTH = 55;
  private static final int HASH_LENGTH = 6;

  private StreamName() {}

  static String of(String image) {
    String plain = trimmed(image.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-"));
    String stem = trimmed(plain.substring(0, Math.min(plain.length(), STEM_LENGTH)));
    return stem + "-" + hash(image);
  }

  private static String trimmed(String text) {
    return text.replaceAll("^-+|-+$", "");
  }

  /** A name for a thing that is told apart by more than this, nothing to be kept secret. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
