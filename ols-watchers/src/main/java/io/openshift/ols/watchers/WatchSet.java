// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.watchers;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Watches that come and go with what is needed. {@link #ensure} is called by the thread that runs
 * the pass; events arrive on threads of the client and only call for another pass.
 */
public final class WatchSet implements AutoCloseable {
  private final KubernetesClient client;
  private final Change change;
  private final Runnable onChange;
  private final Duration syncTimeout;
  private final Map<Watch, WatchedObjects> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * @param change which updates call for a pass
   * @param onChange calls for a pass; must not block
   * @param syncTimeout how long the first list of a watch may take
   */
  public WatchSet(KubernetesClient client, Change change, Runnable onChange, Duration syncTimeout) {
    this.client = client;
    this.change = change;
    this.onChange = onChange;
    this.syncTimeout = syncTimeout;
  }

  /**
   * Starts what is missing and stops what is not wanted any more; returns when all have their first
   * list.
   *
   * @return the watches that could not be started, with the reasons; the next call tries them again
   */
  public Map<Watch, Throwable> ensure(Collection<Watch> wanted) {
    for (Watch watch : List.copyOf(running.keySet())) {
      if (!wanted.contains(watch)) {
        stop(watch);
      }
    }
    Map<Watch, CompletionStage<Void>> starting = new LinkedHashMap<>();
    Set<Watch> missing = new HashSet<>(wanted);
    missing.removeAll(running.keySet());
    for (Watch watch : missing) {
      WatchedObjects objects = new WatchedObjects(watch.kind(), informer(watch), change, onChange);
      running.put(watch, objects);
      starting.put(watch, objects.start());
    }
    Map<Watch, Throwable> failures = new LinkedHashMap<>();
    starting.forEach((watch, stage) -> await(watch, stage, failures));
    failures.keySet().forEach(this::stop);
    return failures;
  }

  /**
   * The objects of a watch; none if it was never wanted.
   *
   * @throws IllegalStateException after {@link #close()}: what is not watched any more must not be
   *     taken for gone
   */
  public Collection<Manifest> list(Watch watch) {
    if (closed) {
      throw new IllegalStateException("the watches are closed");
    }
    WatchedObjects objects = running.get(watch);
    return objects == null ? List.of() : objects.list();
  }

  /** The operator has written an object that a watch holds. */
  public void wrote(Watch watch, Manifest manifest) {
    WatchedObjects objects = running.get(watch);
    if (objects != null) {
      objects.wrote(manifest);
    }
  }

  /** The operator has deleted an object that a watch holds. */
  public void deleted(Watch watch, Manifest manifest) {
    WatchedObjects objects = running.get(watch);
    if (objects != null) {
      objects.deleted(manifest);
    }
  }

  @Override
  public void close() {
    closed = true;
    List.copyOf(running.keySet()).forEach(this::stop);
  }

  private void await(Watch watch, CompletionStage<Void> stage, Map<Watch, Throwable> failures) {
    try {
      stage.toCompletableFuture().get(syncTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      failures.put(watch, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      failures.put(watch, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failures.put(watch, e);
    }
  }

  private void stop(Watch watch) {
    WatchedObjects objects = running.remove(watch);
    if (objects != null) {
      objects.stop();
    }
  }

  private SharedIndexInformer<GenericKubernetesResource> informer(Watch watch) {
    var all = client.genericKubernetesResources(context(watch.kind()));
    var here = watch.namespace().isEmpty() ? all : all.inNamespace(watch.namespace());
    if (watch.by() instanceof Watch.ByLabel label) {
      return (label.value().isEmpty()
              ? here.withLabel(label.key())
              : here.withLabel(label.key(), label.value()))
          .runnableInformer(0);
    }
    String name = ((Watch.ByName) watch.by()).name();
    return here.withField("metadata.name", name).runnableInformer(0);
  }

  private static ResourceDefinitionContext context(ApiKind kind) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(kind.group())
        .withVersion(kind.version())
        .withKind(kind.kind())
        .withPlural(kind.plural())
        .withNamespaced(kind.namespaced())
        .build();
  }
}
