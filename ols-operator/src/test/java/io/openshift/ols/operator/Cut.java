// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The end of a process between two writes: loses the answer of one and lets nothing more through.
 */
final class Cut implements Interceptor {
  private volatile int lastWrite;
  private final AtomicInteger writes = new AtomicInteger();
  private volatile boolean made;

  Cut(int lastWrite) {
    this.lastWrite = lastWrite;
  }

  /** The client with this cut before it. */
  KubernetesClientBuilder into(KubernetesClientBuilder client) {
    return client.withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("cut", this));
  }

  boolean isMade() {
    return made;
  }

  /** The matter is over: what comes now is no business of the cut. */
  void disarm() {
    lastWrite = Integer.MAX_VALUE;
  }

  @Override
  public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
    if (made) {
      throw new IllegalStateException("cut");
    }
  }

  @Override
  public void after(
      HttpRequest request,
      HttpResponse<?> response,
      AsyncBody.Consumer<List<ByteBuffer>> consumer) {
    if (isWrite(request) && writes.incrementAndGet() >= lastWrite) {
      made = true;
      throw new IllegalStateException("cut");
    }
  }

  private static boolean isWrite(HttpRequest request) {
    return !request.method().equals("GET") && !request.uri().getPath().contains("reviews");
  }
}
