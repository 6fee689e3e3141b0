// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * What goes wrong on purpose. Each fault names requests by a predicate (its record has status 0),
 * and which of them, counted from 1, it strikes; a fault strikes once. Usable from any thread.
 */
public final class Faults {
  private final List<Fault> faults = new CopyOnWriteArrayList<>();

  Faults() {}

  /** What happens to a request. */
  sealed interface Effect {
    /** The request is refused and changes nothing. */
    record Refuse(int status) implements Effect {}

    /** The request does its work, then the connection is cut instead of an answer. */
    record LoseAnswer() implements Effect {}

    /** The request waits before it does its work. */
    record Delay(Duration time) implements Effect {}
  }

  private record Fault(Predicate<RequestRecord> requests, AtomicInteger left, Effect effect) {
    boolean strikes(RequestRecord request) {
      return requests.test(request) && left.decrementAndGet() == 0;
    }
  }

  /** Answers the n-th such request with a refusal of that status, e.g. 409, 429 or 500. */
  public void refuse(int nth, int status, Predicate<RequestRecord> requests) {
    faults.add(new Fault(requests, new AtomicInteger(nth), new Effect.Refuse(status)));
  }

  /** Lets the n-th such request do its work and loses the answer. */
  public void loseAnswer(int nth, Predicate<RequestRecord> requests) {
    faults.add(new Fault(requests, new AtomicInteger(nth), new Effect.LoseAnswer()));
  }

  /** Holds the n-th such request back; a watch over WebSocket is not held. */
  public void delay(int nth, Duration time, Predicate<RequestRecord> requests) {
    faults.add(new Fault(requests, new AtomicInteger(nth), new Effect.Delay(time)));
  }

  /** Forgets all faults that have not struck. */
  public void clear() {
    faults.clear();
  }

  /** The effect of the first fault that strikes this request. */
  Optional<Effect> next(RequestRecord request) {
    for (Fault fault : faults) {
      if (fault.strikes(request)) {
        faults.remove(fault);
        return Optional.of(fault.effect());
      }
    }
    return Optional.empty();
  }
}
