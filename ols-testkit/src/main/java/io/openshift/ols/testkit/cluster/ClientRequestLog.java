// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Counts what one client sends, at the client: where the server's log is out of reach, and to
 * compare the two. A creation has no name here: it is in the body.
 *
 * <pre>{@code
 * ClientRequestLog sent = new ClientRequestLog(TestUser.OPERATOR);
 * KubernetesClient client = sent.on(new KubernetesClientBuilder().withConfig(config)).build();
 * }</pre>
 */
public final class ClientRequestLog implements RequestLog {

  private final TestUser user;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** A log for the client of the given user. */
  public ClientRequestLog(TestUser user) {
    this.user = user;
  }

  /** Makes the client that the builder will build report to this log; returns the builder. */
  public KubernetesClientBuilder on(KubernetesClientBuilder builder) {
    return builder.withHttpClientBuilderConsumer(
        http -> http.addOrReplaceInterceptor("ols-request-log", new Recorder()));
  }

  @Override
  public List<Request> all() {
    return List.copyOf(requests);
  }

  private final class Recorder implements Interceptor {

    @Override
    public void after(
        HttpRequest sent, HttpResponse<?> response, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
      requests.add(request(sent.method(), sent.uri(), response.code()));
    }
  }

  private Request request(String method, URI uri, int code) {
    RequestLine line = RequestLine.of(uri);
    return new Request(
        user.userName(),
        user.userAgent(),
        line.verb(method, uri),
        line.apiGroup(),
        line.resource(),
        line.subresource(),
        line.namespace(),
        line.name(),
        code,
        uri.toString().substring(uri.toString().indexOf(uri.getRawPath())));
  }
}
