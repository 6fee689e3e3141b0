// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.openshift.ols.testkit.embedded.store.WatchHub;
import io.openshift.ols.testkit.embedded.store.Watcher;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import io.openshift.ols.testkit.embedded.write.Target;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where HTTP begins and ends: reads requests, answers them, streams watches, keeps the log, lets
 * faults strike. Whatever a handler throws becomes an answer; no request is left hanging.
 */
final class HttpEdge {
  private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);
  private static final Set<String> HEALTH = Set.of("/healthz", "/livez", "/readyz");

  private final Vertx vertx;
  private final Routes routes;
  private final ListRequests lists;
  private final WatchHub watches;
  private final Hooks hooks;

  /** What a test sees of and does to the traffic. */
  record Hooks(RequestLog log, Faults faults) {}

  HttpEdge(Vertx vertx, Routes routes, ListRequests lists, WatchHub watches, Hooks hooks) {
    this.vertx = vertx;
    this.routes = routes;
    this.lists = lists;
    this.watches = watches;
    this.hooks = hooks;
  }

  /** Takes a request. An upgrade must be answered before the body is touched. */
  void accept(HttpServerRequest http) {
    if (HEALTH.contains(http.path())) {
      http.response().end("ok");
      return;
    }
    boolean upgrade = "websocket".equalsIgnoreCase(http.getHeader("Upgrade"));
    if (upgrade) {
      ApiRequest request = ApiRequest.of(http, "");
      guarded(http, request, () -> begin(http, request, true));
      return;
    }
    http.body()
        .onFailure(cause -> LOG.debug("a client went away before its request was read", cause))
        .onSuccess(
            body -> {
              ApiRequest empty = ApiRequest.of(http, "");
              guarded(http, empty, () -> read(http, empty, body));
            });
  }

  private void read(HttpServerRequest http, ApiRequest empty, Buffer body) {
    String text = routes.text(empty.headers().contentType(), body.getBytes());
    ApiRequest request = ApiRequest.of(http, text);
    guarded(http, request, () -> begin(http, request, false));
  }

  private void begin(HttpServerRequest http, ApiRequest request, boolean socket) {
    Optional<Faults.Effect> fault = hooks.faults().next(record(request, 0));
    if (fault.orElse(null) instanceof Faults.Effect.Refuse refusal) {
      throw ApiException.of(
          refusal.status(), reason(refusal.status()), "refused by a fault of the test");
    }
    if (fault.orElse(null) instanceof Faults.Effect.Delay delay && !socket) {
      vertx.setTimer(
          Math.max(1, delay.time().toMillis()),
          timer -> guarded(http, request, () -> serve(http, request, false)));
      return;
    }
    if (fault.orElse(null) instanceof Faults.Effect.LoseAnswer) {
      routes.answer(request);
      hooks.log().add(record(request, 0));
      http.connection().close();
      return;
    }
    serve(http, request, socket);
  }

  private void serve(HttpServerRequest http, ApiRequest request, boolean socket) {
    if (socket || request.watch()) {
      watch(http, request, socket);
    } else {
      Answer answer = routes.answer(request);
      answer.warnings().forEach(text -> warn(http.response(), text));
      answer(http, request, answer);
    }
  }

  private void watch(HttpServerRequest http, ApiRequest request, boolean socket) {
    Target target = routes.target(request);
    ListRequests.selection(request, target);
    if (!socket) {
      hooks.log().add(record(request, 200));
      open(
          request,
          target,
          WatchSinks.OverHttp.begin(http),
          watcher -> http.response().closeHandler(closed -> watches.close(watcher)));
      return;
    }
    http.toWebSocket()
        .onFailure(cause -> LOG.debug("a client went away before its watch began", cause))
        .onSuccess(
            opened -> {
              hooks.log().add(record(request, 101));
              open(
                  request,
                  target,
                  new WatchSinks.OverWebSocket(opened),
                  watcher -> opened.closeHandler(closed -> watches.close(watcher)));
            });
  }

  private interface OnOpen {
    void opened(Watcher watcher);
  }

  private void open(ApiRequest request, Target target, Watcher.Sink sink, OnOpen onOpen) {
    Watcher watcher =
        new Watcher(
            target.type(),
            ListRequests.selection(request, target),
            request.flag("allowWatchBookmarks"),
            (type, object) -> lists.shown(request, type, object),
            sink);
    onOpen.opened(watcher);
    watches.open(watcher, start(request));
    String timeout = request.param("timeoutSeconds");
    if (!timeout.isEmpty()) {
      vertx.setTimer(
          Math.max(1, Long.parseLong(timeout)) * 1000,
          timer -> {
            watches.close(watcher);
            sink.end();
          });
    }
  }

  private static WatchHub.Start start(ApiRequest request) {
    String version = request.param("resourceVersion");
    return new WatchHub.Start(
        version.isEmpty() ? 0 : Long.parseLong(version), request.flag("sendInitialEvents"));
  }

  private void guarded(HttpServerRequest http, ApiRequest request, Runnable work) {
    try {
      work.run();
    } catch (ApiException e) {
      answer(http, request, new Answer(e.code(), e.status(), List.of()));
    } catch (RuntimeException e) {
      LOG.debug("request {} {} failed", request.method(), request.path(), e);
      ApiException failure = ApiException.of(500, "InternalError", "Internal error occurred: " + e);
      answer(http, request, new Answer(500, failure.status(), List.of()));
    }
  }

  private void answer(HttpServerRequest http, ApiRequest request, Answer answer) {
    HttpServerResponse response = http.response();
    if (response.headWritten() || response.closed()) {
      http.connection().close();
      return;
    }
    hooks.log().add(record(request, answer));
    if (answer.status() == 429) {
      response.putHeader("Retry-After", "1");
    }
    response
        .setStatusCode(answer.status())
        .putHeader("Content-Type", "application/json")
        .end(answer.body() + "\n");
  }

  private static void warn(HttpServerResponse response, String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    response.headers().add("Warning", "299 - \"" + quoted + "\"");
  }

  private static String reason(int status) {
    return switch (status) {
      case 403 -> "Forbidden";
      case 404 -> "NotFound";
      case 409 -> "Conflict";
      case 410 -> "Expired";
      case 429 -> "TooManyRequests";
      case 503 -> "ServiceUnavailable";
      case 504 -> "Timeout";
      default -> "InternalError";
    };
  }

  private static RequestRecord record(ApiRequest request, int status) {
    return record(request, new Answer(status, MissingNode.getInstance(), List.of()));
  }

  private static RequestRecord record(ApiRequest request, Answer answer) {
    return new RequestRecord(
        request.method(),
        request.uri(),
        request.method().equals("POST") ? name(answer.body()) : "",
        request.client(),
        request.headers().contentType(),
        answer.status(),
        request.body().length());
  }

  /** Of the object, or of what a refusal is about. */
  private static String name(JsonNode answer) {
    String refused = Trees.text(answer, "details", "name");
    return refused.isEmpty() ? Trees.text(answer, "metadata", "name") : refused;
  }
}
