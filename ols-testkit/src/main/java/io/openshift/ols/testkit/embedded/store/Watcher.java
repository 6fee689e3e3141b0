// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.function.BiFunction;

/** One open watch: turns changes into the events that its client may see. */
public final class Watcher {
  private final ResourceType type;
  private final Selection selection;
  private final boolean bookmarks;
  private final BiFunction<ResourceType, ObjectNode, JsonNode> shape;
  private final Sink sink;

  /**
   * A watch that is not yet fed.
   *
   * @param bookmarks whether the client asked for bookmarks
   * @param shape how the client wants its objects, e.g. as a table
   * @param sink where the events go
   */
  public Watcher(
      ResourceType type,
      Selection selection,
      boolean bookmarks,
      BiFunction<ResourceType, ObjectNode, JsonNode> shape,
      Sink sink) {
    this.type = type;
    this.selection = selection;
    this.bookmarks = bookmarks;
    this.shape = shape;
    this.sink = sink;
  }

  /** The client's end. */
  public interface Sink {
    /** Sends one event. */
    void send(JsonNode event);

    /** Ends the watch as the server does at a timeout. */
    void end();

    /** Cuts the connection. */
    void drop();
  }

  ResourceType type() {
    return type;
  }

  Selection selection() {
    return selection;
  }

  Sink sink() {
    return sink;
  }

  void show(String event, ObjectNode object) {
    sink.send(
        Trees.object().put("type", event).set("object", shape.apply(type, type.view(object))));
  }

  /** An object that enters the selection is new to the client, one that leaves it is gone. */
  void accept(Change change) {
    boolean now = !change.type().equals("DELETED") && selection.matches(change.object());
    boolean before = change.previous() != null && selection.matches(change.previous());
    if (now) {
      show(before ? "MODIFIED" : "ADDED", change.object());
    } else if (before) {
      show("DELETED", change.object());
    }
  }

  void bookmark(long revision, boolean endOfInitialEvents) {
    if (!bookmarks) {
      return;
    }
    ObjectNode object =
        Trees.object().put("kind", type.kind()).put("apiVersion", type.apiVersion());
    ObjectNode metadata =
        object.putObject("metadata").put("resourceVersion", Long.toString(revision));
    if (endOfInitialEvents) {
      metadata.putObject("annotations").put("k8s.io/initial-events-end", "true");
    }
    sink.send(Trees.object().put("type", "BOOKMARK").set("object", object));
  }

  void expire(String why) {
    JsonNode status = ApiException.expired(why).status();
    sink.send(Trees.object().put("type", "ERROR").set("object", status));
    sink.end();
  }
}
