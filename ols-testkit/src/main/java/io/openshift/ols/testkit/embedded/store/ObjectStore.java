// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All objects, one counter of resource versions, and the log of changes. Used from the server's one
 * event loop only. An object that is in the store is never altered; a change replaces it.
 */
public final class ObjectStore {
  private final Map<String, NavigableMap<String, ObjectNode>> objects = new HashMap<>();
  private final Map<String, EventLog> logs = new HashMap<>();
  private final List<Consumer<Change>> listeners = new ArrayList<>();
  private long revision = 1;

  /** Calls the listener after each change, in the order of the changes. */
  public void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  /** The latest resource version. */
  public long revision() {
    return revision;
  }

  /** The object of that name; {@code namespace} is ignored for a kind without. */
  public Optional<ObjectNode> find(ResourceType type, String namespace, String name) {
    return find(type.key(), type.traits().namespaced() ? namespace : "", name);
  }

  /** The object at that place. */
  public Optional<ObjectNode> find(String key, String namespace, String name) {
    return Optional.ofNullable(place(key).get(namespace + "/" + name));
  }

  /**
   * The objects of a kind in a namespace (all namespaces when empty), ordered by namespace and
   * name.
   */
  public List<ObjectNode> list(String key, String namespace) {
    NavigableMap<String, ObjectNode> all = place(key);
    return List.copyOf(
        namespace.isEmpty() ? all.values() : all.subMap(namespace + "/", namespace + "0").values());
  }

  /** Where objects are kept, of any kind. */
  public List<String> keys() {
    return List.copyOf(objects.keySet());
  }

  /** Commits a new or changed object; sets its resource version. */
  public ObjectNode put(String key, ObjectNode object) {
    ObjectNode committed = stamped(object);
    ObjectNode previous = place(key).put(path(object), committed);
    publish(
        new Change(key, previous == null ? "ADDED" : "MODIFIED", committed, previous, revision));
    return committed;
  }

  /** Takes an object out; the watchers see its last state. */
  public ObjectNode remove(String key, ObjectNode object) {
    ObjectNode last = stamped(object);
    ObjectNode previous = place(key).remove(path(object));
    publish(new Change(key, "DELETED", last, previous, revision));
    return last;
  }

  /** The changes of a kind after a revision; nothing when they are not kept any more. */
  public Optional<List<Change>> since(String key, long from) {
    return log(key).since(from);
  }

  /** Forgets all past changes, so that a watch from the past is refused. */
  public void forgetPast() {
    revision++;
    objects.keySet().forEach(key -> log(key).forget(revision));
  }

  private void publish(Change change) {
    log(change.key()).add(change);
    List.copyOf(listeners).forEach(listener -> listener.accept(change));
  }

  private ObjectNode stamped(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    revision++;
    Trees.ensure(copy, "metadata").put("resourceVersion", Long.toString(revision));
    return copy;
  }

  private NavigableMap<String, ObjectNode> place(String key) {
    return objects.computeIfAbsent(key, k -> new TreeMap<>());
  }

  private EventLog log(String key) {
    return logs.computeIfAbsent(key, k -> new EventLog());
  }

  private static String path(ObjectNode object) {
    return Trees.text(object, "metadata", "namespace")
        + "/"
        + Trees.text(object, "metadata", "name");
  }
}
