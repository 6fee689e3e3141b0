// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import io.fabric8.kubernetes.api.model.Condition;
import io.openshift.ols.api.names.ConditionReasons;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What happens, one line each, with the time since the start. Told by the threads of the server and
 * of a watch, read by the main one.
 */
final class Story {

  private static final String READY = "Ready";
  private static final Set<String> SILENT = Set.of("leases", "events");

  private static final String INDENT = "\n" + " ".repeat(22);

  private static final int CREATED = 201;
  private static final int REFUSED = 400;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Map<String, String> conditions = new LinkedHashMap<>();
  private final Kinds kinds;
  private final long start;
  private volatile long readyAt;
  private volatile boolean ready;

  Story(Kinds kinds, long start) {
    this.kinds = kinds;
    this.start = start;
  }

  void say(String text) {
    lines.add("%6.1f s  %s".formatted(since(start).toMillis() / 1000.0, text));
  }

  /** The next line, if there is one within that time. */
  Optional<String> next(Duration patience) {
    try {
      return Optional.ofNullable(lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  boolean ready() {
    return ready;
  }

  /** From the start until the resource was Ready for the first time. */
  Optional<Duration> timeToReady() {
    return readyAt == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(readyAt - start));
  }

  void request(Request request) {
    if (!request.isWrite() || SILENT.contains(request.resource()) || !isNews(request)) {
      return;
    }
    String kind = kinds.name(request.apiGroup(), request.resource());
    String part = request.subresource().isEmpty() ? "" : "/" + request.subresource();
    say("%-9s %s%s %s%s".formatted(deed(request), kind, part, request.name(), by(request)));
  }

  /** The operator tells of the resource by conditions, and the sample is our own doing. */
  private static boolean isNews(Request request) {
    boolean status = request.subresource().equals("status");
    boolean ours = request.userAgent().equals(TestUser.ADMIN.userAgent());
    boolean resource = request.resource().equals("olsconfigs");
    boolean operator = request.user().equals(TestUser.OPERATOR.userName());
    return !status && !ours && !(resource && operator);
  }

  private static String deed(Request request) {
    if (request.code() >= REFUSED) {
      return "refused";
    }
    return request.verb().startsWith("delete")
        ? "deleted"
        : request.code() == CREATED ? "created" : "changed";
  }

  private static String by(Request request) {
    boolean created = request.code() == CREATED;
    String refusal = request.code() >= REFUSED ? refusal(request) : "";
    if (request.user().equals(TestUser.OPERATOR.userName())) {
      return created ? "" : " (the operator)" + refusal;
    }
    return (request.user().equals(TestUser.NODE.userName()) ? " (the cluster)" : " (you)")
        + refusal;
  }

  /** The answer itself went to whoever asked. */
  private static String refusal(Request request) {
    return switch (request.code()) {
      case 403 -> ": not allowed";
      case 404 -> ": there is no such object or endpoint";
      case 409 -> ": it has changed meanwhile, or is there already";
      case 422 -> ": not valid; who asked was told why";
      default -> ": code " + request.code();
    };
  }

  /** Pods that are replaced, and why. */
  void restart(String workload, String reason) {
    say("new pods  of %s, because of %s".formatted(workload, reason));
  }

  /** What the resource says by now. */
  synchronized void resource(OlsConfig config) {
    List<Condition> now =
        config.getStatus() == null ? List.of() : config.getStatus().getConditions();
    now.stream().filter(c -> !c.getType().equals(READY)).forEach(this::condition);
    now.stream().filter(c -> c.getType().equals(READY)).forEach(this::condition);
    ready =
        now.stream()
            .filter(condition -> condition.getType().equals(READY))
            .anyMatch(condition -> isTrueOf(condition, config));
    if (ready && readyAt == 0) {
      readyAt = System.nanoTime();
    }
  }

  private static boolean isTrueOf(Condition condition, OlsConfig config) {
    return condition.getStatus().equals("True")
        && config.getMetadata().getGeneration().equals(condition.getObservedGeneration());
  }

  private void condition(Condition condition) {
    String state = state(condition);
    if (!state.equals(conditions.put(condition.getType(), state))) {
      say(condition.getType() + " is " + state);
    }
  }

  /** The message of Ready only counts the others. */
  private static String state(Condition condition) {
    String message = condition.getMessage().replace("\n", INDENT);
    if (condition.getReason().equals(ConditionReasons.PROGRESSING)) {
      return "on its way: " + message;
    }
    String state = condition.getStatus() + " (" + condition.getReason() + ")";
    return condition.getType().equals(READY) ? state : state + ": " + message;
  }

  /** The resource is deleted and the operator has let it go. */
  synchronized void gone(String howBack) {
    conditions.clear();
    ready = false;
    say("OLSConfig cluster is gone; " + howBack);
  }

  private static Duration since(long moment) {
    return Duration.ofNanos(System.nanoTime() - moment);
  }
}
