// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.patch.Ownership;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.List;
import java.util.Optional;

/** Creates objects: by a POST, or by an apply to a name that is free. */
public final class Creation {
  private static final int SUFFIX = 5;

  private final Cluster cluster;

  /** Creates objects in the cluster. */
  public Creation(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Creates what a client sent. */
  public ObjectNode create(Target target, ObjectNode sent, WriteOptions options) {
    ResourceType type = target.type();
    ObjectNode object = cluster.intake.decode(type, sent, options);
    place(target, object);
    if (!Trees.text(object, "metadata", "resourceVersion").isEmpty()) {
      throw ApiException.of(500, "", "resourceVersion should not be set on objects to be created");
    }
    Trees.ensure(object, "metadata").remove("managedFields");
    if (type.traits().status() && type.schema().builtIn()) {
      object.set("status", cluster.intake.empty(type).path("status"));
    } else if (type.traits().status()) {
      object.remove("status");
    }
    new Ownership(type.schema(), List.of(), writer(target, options))
        .update(cluster.intake.empty(type), object);
    return store(target, object, options);
  }

  /** Creates what a client applied. */
  ObjectNode apply(Target target, ObjectNode applied, WriteOptions options) {
    ResourceType type = target.type();
    ObjectNode config = applied.deepCopy();
    Trees.ensure(config, "metadata").remove("resourceVersion");
    List<String> ignored = type.traits().status() ? List.of("status") : List.of();
    ObjectNode merged =
        new Ownership(type.schema(), ignored, writer(target, options))
            .apply(cluster.intake.empty(type), config, true);
    ObjectNode object = cluster.intake.canonical(type, merged);
    place(target, object);
    return store(target, object, options);
  }

  private ObjectNode store(Target target, ObjectNode object, WriteOptions options) {
    ResourceType type = target.type();
    cluster.strategy.prepare(type, object);
    ObjectNode metadata = Trees.ensure(object, "metadata");
    metadata.remove(List.of("deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"));
    metadata.put("uid", cluster.identity()).put("creationTimestamp", cluster.now());
    metadata.put("resourceVersion", Long.toString(cluster.store.revision()));
    ObjectNode complete = cluster.intake.canonical(type, object);
    cluster.validation.check(type, complete, null);
    String namespace = Trees.text(complete, "metadata", "namespace");
    String name = Trees.text(complete, "metadata", "name");
    if (cluster.store.find(type, namespace, name).isPresent()) {
      throw ApiException.alreadyExists(type.subject(name));
    }
    return options.dryRun() ? complete : cluster.store.put(type.key(), complete);
  }

  private void place(Target target, ObjectNode object) {
    ResourceType type = target.type();
    ObjectNode metadata = Trees.ensure(object, "metadata");
    String namespace = Trees.text(metadata, "namespace");
    if (!type.traits().namespaced()) {
      metadata.remove("namespace");
    } else if (!namespace.isEmpty() && !namespace.equals(target.namespace())) {
      throw ApiException.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    } else {
      metadata.put("namespace", target.namespace());
      requireNamespace(type, target.namespace(), Trees.text(metadata, "name"));
    }
    String prefix = Trees.text(metadata, "generateName");
    if (Trees.text(metadata, "name").isEmpty() && !prefix.isEmpty()) {
      metadata.put("name", prefix + cluster.identity().substring(0, SUFFIX));
    }
    object.set("metadata", cluster.intake.canonical(type, object.deepCopy()).path("metadata"));
  }

  private void requireNamespace(ResourceType type, String namespace, String name) {
    ResourceType namespaces = cluster.types.core("namespaces");
    Optional<ObjectNode> found = cluster.store.find(namespaces, "", namespace);
    JsonNode present =
        found.orElseThrow(() -> ApiException.notFound(namespaces.subject(namespace)));
    if (Trees.find(present, "metadata", "deletionTimestamp") != null) {
      String why =
          "unable to create new content in namespace %s because it is being terminated"
              .formatted(namespace);
      throw ApiException.forbidden(type.subject(name), why);
    }
  }

  private Ownership.Writer writer(Target target, WriteOptions options) {
    return new Ownership.Writer(
        options.manager(), target.type().apiVersion(), target.subresource(), cluster.now());
  }
}
