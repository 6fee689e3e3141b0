// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.Change;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Deletes what has lost all its owners, also when they never existed, as the controller of the real
 * cluster does; works off foreground and orphaning deletions. An owner is the object of that kind,
 * name and uid; one of a kind that is not served decides nothing.
 */
public final class GarbageCollector {
  private final Cluster cluster;
  private final Deletion deletion;

  /** Follows the changes of the cluster; acts through {@code later}, never inside a write. */
  public GarbageCollector(Cluster cluster, Deletion deletion, Executor later) {
    this.cluster = cluster;
    this.deletion = deletion;
    cluster.store.listen(change -> later.execute(() -> react(change)));
  }

  private void react(Change change) {
    String uid = Trees.text(change.object(), "metadata", "uid");
    if (change.type().equals("DELETED")) {
      dependents(uid).forEach(this::collect);
      Trees.items(change.object(), "metadata", "ownerReferences").forEach(this::wakeOwner);
      return;
    }
    Located located = new Located(change.key(), change.object());
    if (Finalization.deleting(change.object())) {
      workOff(located);
    } else {
      collect(located);
    }
  }

  /** An object together with the place where it is kept. */
  private record Located(String key, ObjectNode object) {
    String uid() {
      return Trees.text(object, "metadata", "uid");
    }

    String namespace() {
      return Trees.text(object, "metadata", "namespace");
    }

    String name() {
      return Trees.text(object, "metadata", "name");
    }
  }

  private Optional<Located> current(Located located) {
    return cluster
        .store
        .find(located.key(), located.namespace(), located.name())
        .map(object -> new Located(located.key(), object))
        .filter(found -> found.uid().equals(located.uid()));
  }

  private void collect(Located dependent) {
    Optional<Located> found = current(dependent);
    if (found.isEmpty()) {
      return;
    }
    List<JsonNode> owners = Trees.items(found.get().object(), "metadata", "ownerReferences");
    List<JsonNode> gone =
        owners.stream().filter(owner -> state(owner, found.get()) == OwnerState.ABSENT).toList();
    if (gone.isEmpty()) {
      return;
    }
    if (gone.size() == owners.size()) {
      delete(found.get(), Deletion.Options.background());
    } else {
      removeOwners(found.get(), gone);
    }
  }

  private enum OwnerState {
    PRESENT,
    ABSENT,
    UNKNOWN
  }

  private OwnerState state(JsonNode owner, Located dependent) {
    Optional<ResourceType> type =
        cluster.types.byKind(Trees.text(owner, "apiVersion"), Trees.text(owner, "kind"));
    if (type.isEmpty() || (type.get().traits().namespaced() && dependent.namespace().isEmpty())) {
      return OwnerState.UNKNOWN;
    }
    boolean present =
        cluster
            .store
            .find(type.get(), dependent.namespace(), Trees.text(owner, "name"))
            .filter(found -> Trees.text(found, "metadata", "uid").equals(Trees.text(owner, "uid")))
            .isPresent();
    return present ? OwnerState.PRESENT : OwnerState.ABSENT;
  }

  private void workOff(Located owner) {
    Optional<Located> found = current(owner);
    if (found.isEmpty()) {
      return;
    }
    List<String> finalizers = Trees.texts(found.get().object(), "metadata", "finalizers");
    if (finalizers.contains(Deletion.ORPHAN)) {
      for (Located dependent : dependents(owner.uid())) {
        removeOwners(dependent, List.of(reference(dependent, owner.uid())));
      }
      removeFinalizer(found.get(), Deletion.ORPHAN);
    } else if (finalizers.contains(Deletion.FOREGROUND)) {
      foreground(found.get());
    }
  }

  private void foreground(Located owner) {
    List<Located> dependents = dependents(owner.uid());
    for (Located dependent : dependents) {
      if (!Finalization.deleting(dependent.object())) {
        delete(dependent, new Deletion.Options("", "", "Foreground", false));
      }
    }
    boolean blocked =
        dependents(owner.uid()).stream()
            .anyMatch(left -> reference(left, owner.uid()).path("blockOwnerDeletion").asBoolean());
    if (!blocked) {
      removeFinalizer(owner, Deletion.FOREGROUND);
    }
  }

  private void wakeOwner(JsonNode reference) {
    String uid = Trees.text(reference, "uid");
    for (String key : cluster.store.keys()) {
      for (ObjectNode object : cluster.store.list(key, "")) {
        if (Trees.text(object, "metadata", "uid").equals(uid) && Finalization.deleting(object)) {
          workOff(new Located(key, object));
          return;
        }
      }
    }
  }

  private List<Located> dependents(String uid) {
    List<Located> found = new ArrayList<>();
    for (String key : cluster.store.keys()) {
      for (ObjectNode object : cluster.store.list(key, "")) {
        Located located = new Located(key, object);
        if (!reference(located, uid).isMissingNode()) {
          found.add(located);
        }
      }
    }
    return found;
  }

  private static JsonNode reference(Located dependent, String uid) {
    return Trees.items(dependent.object(), "metadata", "ownerReferences").stream()
        .filter(owner -> Trees.text(owner, "uid").equals(uid))
        .findFirst()
        .orElseGet(() -> Trees.object().path("none"));
  }

  private void removeOwners(Located dependent, List<JsonNode> gone) {
    ObjectNode copy = dependent.object().deepCopy();
    ObjectNode metadata = Trees.ensure(copy, "metadata");
    if (metadata.get("ownerReferences") instanceof ArrayNode owners) {
      owners.removeIf(gone::contains);
      if (owners.isEmpty()) {
        metadata.remove("ownerReferences");
      }
    }
    cluster.store.put(dependent.key(), copy);
  }

  private void removeFinalizer(Located owner, String finalizer) {
    ObjectNode copy = Finalization.without(owner.object(), finalizer);
    if (Trees.items(copy, "metadata", "finalizers").isEmpty()) {
      cluster.store.remove(owner.key(), copy);
    } else {
      cluster.store.put(owner.key(), copy);
    }
  }

  private void delete(Located located, Deletion.Options options) {
    Optional<ResourceType> type =
        cluster.types.all().stream().filter(known -> known.key().equals(located.key())).findFirst();
    if (type.isPresent() && current(located).isPresent()) {
      Target target = new Target(type.get(), located.namespace(), located.name(), "");
      deletion.delete(target, options.onlyFor(located.uid()));
    }
  }
}
