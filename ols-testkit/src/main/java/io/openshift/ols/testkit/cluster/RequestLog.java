// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.util.List;
import java.util.function.Predicate;

/**
 * Who asked an API server for what. A request whose answer a client of this JVM has seen is in the
 * log; order is the order of completion.
 *
 * <pre>{@code
 * int mark = cluster.requests().mark();
 * ...
 * assertThat(cluster.requests().since(mark).writesBy("operator")).isEmpty();
 * }</pre>
 */
@FunctionalInterface
public interface RequestLog {

  /** All requests, the hum of watches and leases included. */
  List<Request> all();

  /** A point in the log, for {@link #since}. */
  default int mark() {
    return all().size();
  }

  /** The requests that ended after the mark; stays live. A mark belongs to the log that gave it. */
  default RequestLog since(int mark) {
    return () -> {
      List<Request> all = all();
      return all.subList(mark, all.size());
    };
  }

  /** The requests that fit; stays live. */
  default RequestLog where(Predicate<Request> condition) {
    return () -> all().stream().filter(condition).toList();
  }

  /** What the user sent, without {@linkplain Request#isHum() watches and leases}. */
  default List<Request> by(String user) {
    return where(request -> request.user().equals(user) && !request.isHum()).all();
  }

  /** What the user sent to change something, without leases. */
  default List<Request> writesBy(String user) {
    return by(user).stream().filter(Request::isWrite).toList();
  }
}
