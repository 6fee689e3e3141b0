// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.kinds.CustomDefinitions;
import io.openshift.ols.testkit.embedded.kinds.KindStrategy;
import io.openshift.ols.testkit.embedded.store.Change;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.store.WatchHub;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What follows from a change without any client: a deleted namespace takes its content along, a CRD
 * serves its kind and takes its objects along, a claim goes when no pod mounts it any more.
 */
public final class Cascades {
  private static final String CLAIMS = "/persistentvolumeclaims";
  private static final String DEFINITIONS = "apiextensions.k8s.io/customresourcedefinitions";
  private static final String NAMESPACES = "/namespaces";

  private final Cluster cluster;
  private final Deletion deletion;
  private final WatchHub watches;

  /** Follows the changes of the cluster; acts through {@code later}, never inside a write. */
  public Cascades(Cluster cluster, Deletion deletion, WatchHub watches, Executor later) {
    this.cluster = cluster;
    this.deletion = deletion;
    this.watches = watches;
    cluster.store.listen(this::serve);
    cluster.store.listen(change -> later.execute(() -> react(change)));
  }

  /** A CRD's kind is there with the CRD itself, so that nobody has to wait for it. */
  private void serve(Change change) {
    if (!change.key().equals(DEFINITIONS)) {
      return;
    }
    ObjectNode definition = change.object();
    String group = Trees.text(definition, "spec", "group");
    String plural = Trees.text(definition, "spec", "names", "plural");
    cluster.types.remove(group, plural);
    if (change.type().equals("DELETED")) {
      watches.end(group + "/" + plural);
    } else {
      CustomDefinitions.types(definition, cluster.types.definitions()).forEach(cluster.types::add);
    }
  }

  private void react(Change change) {
    ObjectNode object = change.object();
    boolean present = !change.type().equals("DELETED");
    if (change.key().equals(DEFINITIONS) && present) {
      definition(object);
    } else if (change.key().equals(NAMESPACES) && present) {
      namespace(Trees.text(object, "metadata", "name"));
    }
    if (change.key().equals(CLAIMS) && present) {
      claim(object);
    }
    if (change.type().equals("DELETED")) {
      afterDeletion(change);
    }
  }

  private void afterDeletion(Change change) {
    String namespace = Trees.text(change.object(), "metadata", "namespace");
    if (change.key().equals("/pods")) {
      cluster.store.list(CLAIMS, namespace).forEach(this::claim);
    }
    if (!namespace.isEmpty()) {
      namespace(namespace);
    }
    for (ObjectNode definition : cluster.store.list(DEFINITIONS, "")) {
      if (Finalization.deleting(definition)) {
        definition(definition);
      }
    }
  }

  private void definition(ObjectNode seen) {
    String name = Trees.text(seen, "metadata", "name");
    Optional<ObjectNode> found = cluster.store.find(DEFINITIONS, "", name);
    if (found.isEmpty()) {
      return;
    }
    ObjectNode definition = found.get();
    if (!Finalization.deleting(definition)) {
      if (Trees.items(definition, "status", "conditions").isEmpty()) {
        ObjectNode established = CustomDefinitions.established(definition, cluster.now());
        cluster.store.put(DEFINITIONS, canonical(DEFINITIONS, established));
      }
      return;
    }
    String key =
        Trees.text(definition, "spec", "group")
            + "/"
            + Trees.text(definition, "spec", "names", "plural");
    deleteAll(key, "");
    boolean waiting =
        Trees.texts(definition, "metadata", "finalizers").contains(CustomDefinitions.CLEANUP);
    if (waiting && cluster.store.list(key, "").isEmpty()) {
      settle(DEFINITIONS, Finalization.without(definition, CustomDefinitions.CLEANUP));
    }
  }

  private void namespace(String name) {
    Optional<ObjectNode> namespace =
        cluster.store.find(NAMESPACES, "", name).filter(Finalization::deleting);
    if (namespace.isEmpty()) {
      return;
    }
    boolean left = false;
    for (String key : cluster.store.keys()) {
      deleteAll(key, name);
      left |= !cluster.store.list(key, name).isEmpty();
    }
    if (!left) {
      ObjectNode copy = namespace.get().deepCopy();
      Trees.ensure(copy, "spec").remove("finalizers");
      settle(NAMESPACES, copy);
    }
  }

  private void claim(ObjectNode seen) {
    String namespace = Trees.text(seen, "metadata", "namespace");
    String name = Trees.text(seen, "metadata", "name");
    Optional<ObjectNode> claim =
        cluster.store.find(CLAIMS, namespace, name).filter(Finalization::deleting);
    boolean mounted =
        cluster.store.list("/pods", namespace).stream()
            .flatMap(pod -> Trees.items(pod, "spec", "volumes").stream())
            .anyMatch(
                volume -> Trees.text(volume, "persistentVolumeClaim", "claimName").equals(name));
    if (claim.isPresent() && !mounted) {
      List<String> finalizers = Trees.texts(claim.get(), "metadata", "finalizers");
      if (finalizers.contains(KindStrategy.CLAIM_PROTECTION)) {
        settle(CLAIMS, Finalization.without(claim.get(), KindStrategy.CLAIM_PROTECTION));
      }
    }
  }

  private void deleteAll(String key, String namespace) {
    Optional<ResourceType> type = type(key);
    if (type.isEmpty() || (!namespace.isEmpty() && !type.get().traits().namespaced())) {
      return;
    }
    for (ObjectNode object : cluster.store.list(key, namespace)) {
      if (!Finalization.deleting(object)) {
        String home = Trees.text(object, "metadata", "namespace");
        String name = Trees.text(object, "metadata", "name");
        deletion.delete(new Target(type.get(), home, name, ""), Deletion.Options.background());
      }
    }
  }

  private void settle(String key, ObjectNode object) {
    Optional<ResourceType> type = type(key);
    if (type.isPresent() && Finalization.finished(type.get(), object)) {
      cluster.store.remove(key, object);
    } else {
      cluster.store.put(key, object);
    }
  }

  private ObjectNode canonical(String key, ObjectNode object) {
    return type(key).map(type -> cluster.intake.canonical(type, object)).orElse(object);
  }

  private Optional<ResourceType> type(String key) {
    return cluster.types.all().stream().filter(type -> type.key().equals(key)).findFirst();
  }
}
