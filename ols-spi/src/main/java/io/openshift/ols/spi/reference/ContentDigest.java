// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A digest of content: SHA-256 over keys and values, keys sorted, each with its length before it,
 * so that no two contents share one text. The prefix names the algorithm, so that a later one can
 * keep an old value that still matches.
 *
 * @param text {@code v1:} and 64 hexadecimal digits, or {@code v1:unresolved}
 */
public record ContentDigest(String text) {
  private static final String PREFIX = "v1:";

  /** Stands for content that was not given, when manifests are rendered without a cluster. */
  public static final ContentDigest UNRESOLVED = new ContentDigest(PREFIX + "unresolved");

  public static ContentDigest of(Map<String, byte[]> content) {
    MessageDigest sha = sha256();
    SortedMap<String, byte[]> sorted = new TreeMap<>(content);
    sorted.forEach(
        (key, value) -> {
          update(sha, key.getBytes(StandardCharsets.UTF_8));
          update(sha, value);
        });
    return new ContentDigest(PREFIX + HexFormat.of().formatHex(sha.digest()));
  }

  /** The digest over several named digests. */
  public static ContentDigest over(SortedMap<String, ContentDigest> parts) {
    if (parts.containsValue(UNRESOLVED)) {
      return UNRESOLVED;
    }
    SortedMap<String, byte[]> content = new TreeMap<>();
    parts.forEach((k, v) -> content.put(k, v.text.getBytes(StandardCharsets.UTF_8)));
    return of(content);
  }

  private static void update(MessageDigest sha, byte[] bytes) {
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
