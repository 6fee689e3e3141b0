// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.spi.state.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers which objects had to be created again and again: something deletes them as fast as the
 * operator makes them. They are made with growing pauses, and a condition says so.
 */
final class Recreations {
  private static final int FREE = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Map<ObjectId, Count> counts = new HashMap<>();
  private String owner = "";

  private record Count(int times, Instant last) {
    Duration pause() {
      long factor = 1L << Math.min(times - FREE, 6);
      Duration pause = FIRST_PAUSE.multipliedBy(factor);
      return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    boolean isOld(Instant now) {
      return last.plus(LONGEST_PAUSE.multipliedBy(2)).isBefore(now);
    }
  }

  /** The objects of another resource are other objects: their creation is none again. */
  void belongTo(String ownerUid) {
    if (!owner.equals(ownerUid)) {
      counts.clear();
      owner = ownerUid;
    }
  }

  /** How long the object's next creation has to wait. */
  Optional<Duration> pause(ObjectId id, Instant now) {
    Count count = counts.get(id);
    if (count == null || count.times() < FREE || count.isOld(now)) {
      return Optional.empty();
    }
    Duration left = Duration.between(now, count.last().plus(count.pause()));
    return Optional.of(left).filter(d -> !d.isNegative() && !d.isZero());
  }

  /** The object is created now. */
  void created(ObjectId id, Instant now) {
    Count count = counts.get(id);
    int times = count == null || count.isOld(now) ? 1 : count.times() + 1;
    counts.put(id, new Count(times, now));
  }
}
