// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.openshift.ols.testkit.embedded.EmbeddedApiServer;
import io.openshift.ols.testkit.embedded.RequestRecord;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What the embedded server was asked, in the words of a real server's audit log. */
final class EmbeddedRequestLog implements RequestLog {

  private static final String ANONYMOUS = "system:anonymous";

  private final List<Request> requests = new ArrayList<>();
  private final List<Consumer<Request>> listeners = new CopyOnWriteArrayList<>();

  private EmbeddedRequestLog() {}

  static EmbeddedRequestLog of(EmbeddedApiServer server) {
    EmbeddedRequestLog log = new EmbeddedRequestLog();
    server.requests().listen(log::add);
    return log;
  }

  @Override
  public synchronized List<Request> all() {
    return List.copyOf(requests);
  }

  void listen(Consumer<Request> listener) {
    listeners.add(listener);
  }

  private void add(RequestRecord answered) {
    Request request = request(answered);
    synchronized (this) {
      requests.add(request);
    }
    listeners.forEach(listener -> listener.accept(request));
  }

  private static Request request(RequestRecord answered) {
    URI uri = URI.create(answered.uri());
    RequestLine line = RequestLine.of(uri);
    return new Request(
        user(answered.client().token()),
        answered.client().userAgent(),
        line.verb(answered.method(), uri),
        line.apiGroup(),
        line.resource(),
        line.subresource(),
        line.namespace(),
        line.name().isEmpty() ? answered.created() : line.name(),
        answered.status(),
        answered.uri());
  }

  private static String user(String token) {
    return Arrays.stream(TestUser.values())
        .filter(user -> user.token().equals(token))
        .map(TestUser::userName)
        .findFirst()
        .orElse(ANONYMOUS);
  }
}
