// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/**
 * What a simulated node does, one thing at a time and in order; tries again while the server is
 * away.
 */
final class NodeWork {

  private static final Duration RETRY = Duration.ofMillis(50);

  /** The object, its owner or its namespace went in the meantime. */
  private static final Set<Integer> GONE =
      Set.of(HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_FORBIDDEN);

  /** What comes after the end is dropped: informers may still speak then. */
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, NodeWork::worker, new DiscardPolicy());

  private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

  void run(Runnable task) {
    after(Duration.ZERO, task);
  }

  void after(Duration delay, Runnable task) {
    var unused = thread.schedule(() -> attempt(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  void stop() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the simulated node does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void throwFailures() {
    if (!failures.isEmpty()) {
      IllegalStateException all =
          new IllegalStateException("the simulated node could not do its work");
      failures.forEach(all::addSuppressed);
      throw all;
    }
  }

  private void attempt(Runnable task) {
    try {
      task.run();
    } catch (KubernetesClientException e) {
      handle(e, task);
    } catch (RuntimeException e) {
      if (!thread.isShutdown()) {
        failures.add(e);
      }
    }
  }

  private void handle(KubernetesClientException e, Runnable task) {
    boolean answered = e.getCode() > 0 && e.getCode() < HttpURLConnection.HTTP_INTERNAL_ERROR;
    if (!answered || e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
      after(RETRY, task);
    } else if (!GONE.contains(e.getCode())) {
      failures.add(e);
    }
  }

  private static Thread worker(Runnable task) {
    Thread worker = new Thread(task, "simulated-node");
    worker.setDaemon(true);
    return worker;
  }
}
