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
  /** So many are nothing unusual; from the last of them on there are pauses. */
  private static final int FREE = 3;

  private final Map<ObjectId, Count> counts = new HashMap<>();
  private String owner = "";

  private record Count(int times, Instant last) {
    boolean isOld(Instant now) {
      return last.plus(GrowingPause.LONGEST.multipliedBy(2)).isBefore(now);
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
    return new GrowingPause(count.times() - FREE + 1, count.last()).left(now);
  }

  /** The object is created now. */
  void created(ObjectId id, Instant now) {
    Count count = counts.get(id);
    int times = count == null || count.isOld(now) ? 1 : count.times() + 1;
    counts.put(id, new Count(times, now));
  }
}
