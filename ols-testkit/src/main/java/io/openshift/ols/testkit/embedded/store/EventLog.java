// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest changes of one kind, for watches that start in the past. */
final class EventLog {
  private static final int CAPACITY = 2000;

  private final Deque<Change> changes = new ArrayDeque<>();
  private long forgotten;

  void add(Change change) {
    changes.addLast(change);
    if (changes.size() > CAPACITY) {
      forgotten = changes.removeFirst().revision();
    }
  }

  /** The changes after a revision; nothing when some of them are not kept any more. */
  Optional<List<Change>> since(long revision) {
    if (revision < forgotten) {
      return Optional.empty();
    }
    return Optional.of(changes.stream().filter(change -> change.revision() > revision).toList());
  }

  void forget(long upTo) {
    changes.clear();
    forgotten = upTo;
  }
}
