// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long something that keeps failing has to wait: a second, doubled each time, a minute at most.
 *
 * @param times how often it failed, from 1
 * @param last when it was done last
 */
record GrowingPause(int times, Instant last) {
  private static final Duration FIRST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofMinutes(1);

  /** What is left of it; absent if it is over. */
  Optional<Duration> left(Instant now) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(times - 1, 6));
    Duration capped = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    Duration left = Duration.between(now, last.plus(capped));
    return Optional.of(left).filter(d -> !d.isNegative() && !d.isZero());
  }
}
