// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The value of a generated secret in one pass. It never appears in {@code toString}. */
public final class GeneratedValue {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ALPHABET = LETTERS + "0123456789";

  private enum Origin {
    KEPT,
    DRAWN,
    LOST
  }

  private final Origin origin;
  private final String value;

  private GeneratedValue(Origin origin, String value) {
    this.origin = origin;
    this.value = value;
  }

  /**
   * Keeps the value that lives; draws one where none can be missed; otherwise it is lost.
   *
   * @param secret what is asked for
   * @param live the Secret, from a cache or, if that has none, read from the API server just now
   * @param guarded whether the guard exists
   * @param random a number from 0 up to, without, the given bound
   */
  public static GeneratedValue decide(
      GeneratedSecret secret, Optional<Manifest> live, boolean guarded, IntUnaryOperator random) {
    Optional<String> kept =
        live.map(m -> m.tree().path("data").path(secret.key()).asText(""))
            .filter(text -> !text.isEmpty());
    if (kept.isPresent()) {
      return new GeneratedValue(Origin.KEPT, kept.orElseThrow());
    }
    if (guarded) {
      return new GeneratedValue(Origin.LOST, "");
    }
    return drawn(secret.length(), random);
  }

  private static GeneratedValue drawn(int length, IntUnaryOperator random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      String from = text.isEmpty() ? LETTERS : ALPHABET;
      text.append(from.charAt(random.applyAsInt(from.length())));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return new GeneratedValue(Origin.DRAWN, Base64.getEncoder().encodeToString(bytes));
  }

  boolean isLost() {
    return origin == Origin.LOST;
  }

  /** Drawn in this pass: may only be written where nothing is. */
  boolean isDrawn() {
    return origin == Origin.DRAWN;
  }

  /** As a Secret's data has it. */
  String base64() {
    return value;
  }

  @Override
  public String toString() {
    return "GeneratedValue[" + origin + "]";
  }
}
