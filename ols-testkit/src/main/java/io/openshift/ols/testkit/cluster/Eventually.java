// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for what another process or thread will bring about, by asking again and again until a
 * deadline.
 */
public final class Eventually {

  /** Long enough for a loaded machine; a test that passes never waits for it. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(10);

  private Eventually() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @param what the condition in words, for the error
   * @throws AssertionError if it does not hold within {@link #PATIENCE}
   */
  public static void holds(String what, BooleanSupplier condition) {
    present(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /**
   * Returns the value as soon as there is one.
   *
   * @param what the value in words, for the error
   * @throws AssertionError if there is none within {@link #PATIENCE}
   */
  public static <T> T present(String what, Supplier<Optional<T>> value) {
    return present(what, PATIENCE, value);
  }

  static <T> T present(String what, Duration patience, Supplier<Optional<T>> value) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<T> found = value.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("after " + patience.toSeconds() + " s still not: " + what);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
