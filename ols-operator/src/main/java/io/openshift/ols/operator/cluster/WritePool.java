// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs writes side by side, a few at a time; one that fails does not stop the others. */
public final class WritePool {
  private static final Logger LOG = LoggerFactory.getLogger(WritePool.class);

  private final ExecutorService workers;

  /**
   * @param workers bounded; closed by whoever made it
   */
  public WritePool(ExecutorService workers) {
    this.workers = workers;
  }

  /**
   * Does it for each item and waits; the answer is what failed, one sentence each. What is for one
   * object is done one after the other, and no further after a failure.
   */
  public <T> SortedMap<ObjectId, String> each(
      Collection<T> items, Function<T, ObjectId> id, Consumer<T> write) {
    Map<ObjectId, List<T>> byObject =
        items.stream().collect(Collectors.groupingBy(id, LinkedHashMap::new, Collectors.toList()));
    Map<ObjectId, Future<?>> running = new LinkedHashMap<>();
    byObject.forEach(
        (object, its) -> running.put(object, workers.submit(() -> its.forEach(write))));
    SortedMap<ObjectId, String> errors = new TreeMap<>();
    running.forEach((object, future) -> await(object, future, errors));
    return errors;
  }

  private static void await(ObjectId object, Future<?> future, SortedMap<ObjectId, String> errors) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      errors.put(object, "the operator is stopping");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      errors.put(object, sentence(object, cause));
      LOG.warn("{}: {}", object, sentence(object, cause));
    }
  }

  /** The server quotes what it refuses: of a Secret only the reason is passed on. */
  private static String sentence(ObjectId object, Throwable cause) {
    if (cause instanceof KubernetesClientException answer && answer.getStatus() != null) {
      boolean secret = object.kind().kind().equals("Secret");
      return secret
          ? "refused: " + answer.getStatus().getReason() + " (" + answer.getCode() + ")"
          : String.valueOf(answer.getStatus().getMessage());
    }
    if (cause instanceof MissingObjectException) {
      return String.valueOf(cause.getMessage());
    }
    return cause.getClass().getSimpleName() + " while talking to the API server";
  }
}
