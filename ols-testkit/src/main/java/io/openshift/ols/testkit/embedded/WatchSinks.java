// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.testkit.embedded.store.Watcher;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;

/** The two ways in which a watch reaches its client. */
final class WatchSinks {
  private WatchSinks() {}

  /** One text message per event. */
  record OverWebSocket(ServerWebSocket socket) implements Watcher.Sink {
    @Override
    public void send(JsonNode event) {
      if (!socket.isClosed()) {
        socket.writeTextMessage(event.toString());
      }
    }

    @Override
    public void end() {
      if (!socket.isClosed()) {
        socket.close();
      }
    }

    @Override
    public void drop() {
      end();
    }
  }

  /** One line per event in an answer without end. */
  record OverHttp(HttpServerRequest request) implements Watcher.Sink {

    static OverHttp begin(HttpServerRequest request) {
      request.response().setChunked(true).putHeader("Content-Type", "application/json").writeHead();
      return new OverHttp(request);
    }

    @Override
    public void send(JsonNode event) {
      HttpServerResponse response = request.response();
      if (!response.ended() && !response.closed()) {
        response.write(event + "\n");
      }
    }

    @Override
    public void end() {
      HttpServerResponse response = request.response();
      if (!response.ended() && !response.closed()) {
        response.end();
      }
    }

    @Override
    public void drop() {
      request.connection().close();
    }
  }
}
