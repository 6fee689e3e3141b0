// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The open watches: feeds each the changes of its kind, from the place in the log that it asks for.
 */
public final class WatchHub {
  private final ObjectStore store;
  private final Set<Watcher> watchers = new LinkedHashSet<>();

  /** Feeds watches from the store. */
  public WatchHub(ObjectStore store) {
    this.store = store;
    store.listen(this::publish);
  }

  /**
   * Where a watch begins.
   *
   * @param revision events after it; 0 for the present state first
   * @param initialEvents whether the present state comes first in any case, closed by a bookmark
   */
  public record Start(long revision, boolean initialEvents) {}

  /** Opens a watch. */
  public void open(Watcher watcher, Start start) {
    String key = watcher.type().key();
    if (start.initialEvents() || start.revision() == 0) {
      for (ObjectNode object : store.list(key, watcher.selection().namespace())) {
        if (watcher.selection().matches(object)) {
          watcher.show("ADDED", object);
        }
      }
      watcher.bookmark(store.revision(), start.initialEvents());
      watchers.add(watcher);
      return;
    }
    Optional<List<Change>> missed = store.since(key, start.revision());
    if (missed.isEmpty()) {
      watcher.expire(
          "too old resource version: " + start.revision() + " (" + store.revision() + ")");
      return;
    }
    missed.get().forEach(watcher::accept);
    watchers.add(watcher);
  }

  /** Forgets a watch whose client is gone. */
  public void close(Watcher watcher) {
    watchers.remove(watcher);
  }

  /** How many watches are open. */
  public int size() {
    return watchers.size();
  }

  /** Tells all watches how far they are. */
  public void bookmarks() {
    List.copyOf(watchers).forEach(watcher -> watcher.bookmark(store.revision(), false));
  }

  /** Cuts all connections. */
  public void dropAll() {
    List<Watcher> open = List.copyOf(watchers);
    watchers.clear();
    open.forEach(watcher -> watcher.sink().drop());
  }

  /** Forgets the past and tells all watches that they are too old. */
  public void expireAll() {
    store.forgetPast();
    List<Watcher> open = List.copyOf(watchers);
    watchers.clear();
    open.forEach(
        watcher -> watcher.expire("The resourceVersion for the provided watch is too old."));
  }

  /** Ends the watches of a kind that is not served any more. */
  public void end(String key) {
    for (Watcher watcher : List.copyOf(watchers)) {
      if (watcher.type().key().equals(key)) {
        watchers.remove(watcher);
        watcher.sink().end();
      }
    }
  }

  private void publish(Change change) {
    for (Watcher watcher : List.copyOf(watchers)) {
      if (watcher.type().key().equals(change.key())) {
        watcher.accept(change);
      }
    }
  }
}
