// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * All requests that a server answered, in order; for tests that count them. Usable from any thread.
 */
public final class RequestLog {
  private final List<RequestRecord> records = new ArrayList<>();
  private final List<Consumer<RequestRecord>> listeners = new CopyOnWriteArrayList<>();

  RequestLog() {}

  void add(RequestRecord request) {
    synchronized (records) {
      records.add(request);
    }
    listeners.forEach(listener -> listener.accept(request));
  }

  /** The requests up to now. */
  public List<RequestRecord> snapshot() {
    synchronized (records) {
      return List.copyOf(records);
    }
  }

  /** Forgets the requests up to now. */
  public void clear() {
    synchronized (records) {
      records.clear();
    }
  }

  /** Calls the listener for each further request, on the server's thread; it must not block. */
  public void listen(Consumer<RequestRecord> listener) {
    listeners.add(listener);
  }
}
