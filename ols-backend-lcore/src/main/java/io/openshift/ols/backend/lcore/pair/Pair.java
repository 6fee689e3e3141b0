// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.pair;

import io.openshift.ols.spi.view.FallbackByWord;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A release of lightspeed-stack together with the release of Llama Stack that it is pinned to, and
 * the image that has both. Which key exists where follows from it.
 */
public enum Pair {
  /** lightspeed-stack 0.6.x with Llama Stack 0.6.0. */
  V0_6("0.6", "0.6", "quay.io/lightspeed-core/lightspeed-stack:0.6.2"),

  /** lightspeed-stack 0.7.x with Llama Stack's successor, OGX 1.2. */
  V0_7("0.7", "1.2", "quay.io/lightspeed-core/lightspeed-stack:0.7.1");

  private static final Pair DEFAULT = V0_6;

  /** Chooses the pair; the image that runs has to be of it. */
  public static final Flag FLAG =
      new Flag(
          "lcore-versions",
          "release of lightspeed-stack that the image of the lcore backend has",
          names(),
          DEFAULT.text);

  /** Both containers run it. */
  public static final ImageKey IMAGE =
      ImmutableImageKey.builder()
          .flag("lcore-image")
          .relatedImage("lightspeed-stack")
          .role("chat service of the lcore backend")
          .fallbackByWord(new FallbackByWord(FLAG, images()))
          .build();

  private final String text;
  private final String schemaVersion;
  private final String image;

  Pair(String text, String schemaVersion, String image) {
    this.text = text;
    this.schemaVersion = schemaVersion;
    this.image = image;
  }

  /** The pair that the operator was started for. */
  public static Pair of(OperatorSettings settings) {
    String word = settings.word(FLAG);
    return Arrays.stream(values()).filter(p -> p.text.equals(word)).findFirst().orElse(DEFAULT);
  }

  /** The word of the flag: the release of lightspeed-stack without its last number. */
  public String text() {
    return text;
  }

  /** What {@code spec.ols.llamaStack.schemaVersion} has to say, if it says anything. */
  public String schemaVersion() {
    return schemaVersion;
  }

  private static List<String> names() {
    return Arrays.stream(values()).map(Pair::text).toList();
  }

  private static Map<String, String> images() {
    return Arrays.stream(values()).collect(Collectors.toMap(p -> p.text, p -> p.image));
  }
}
