// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.kinds.KindStrategy;
import io.openshift.ols.testkit.embedded.patch.Ownership;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes objects: by a PUT, by the three patches, or by an apply; the object or its status. */
public final class Updating {
  private static final List<String> SYSTEM =
      List.of("uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds");

  private final Cluster cluster;
  private final Creation creation;

  /** Changes objects in the cluster; an apply to a free name is left to {@code creation}. */
  public Updating(Cluster cluster, Creation creation) {
    this.cluster = cluster;
    this.creation = creation;
  }

  /** Replaces the object (or its status) by what a client sent. */
  public ObjectNode replace(Target target, ObjectNode sent, WriteOptions options) {
    ObjectNode live = target.type().view(cluster.existing(target));
    ObjectNode object = cluster.intake.decode(target.type(), sent, options);
    sameIdentity(target, object);
    if (KindStrategy.requiresVersion(target.type())
        && Trees.text(object, "metadata", "resourceVersion").isEmpty()) {
      throw ApiException.invalid(
          target.type().subject(target.name()),
          List.of(
              FieldError.invalid(
                  "metadata.resourceVersion",
                  IntNode.valueOf(0),
                  "must be specified for an update")));
    }
    String uid = Trees.text(object, "metadata", "uid");
    String liveUid = Trees.text(live, "metadata", "uid");
    if (!uid.isEmpty() && !uid.equals(liveUid)) {
      throw ApiException.conflict(
          target.type().subject(target.name()),
          "StorageError: invalid object, Code: 4, Key: /registry/%s/%s, ResourceVersion: 0,"
                  .formatted(target.type().names().plural(), target.name())
              + " AdditionalErrorMsg: Precondition failed: UID in precondition: %s, UID in object meta: %s"
                  .formatted(uid, liveUid));
    }
    return commit(target, live, owned(target, live, object, options), options);
  }

  /** Changes the object (or its status) by a patch. */
  public ObjectNode patch(Target target, UnaryOperator<ObjectNode> patch, WriteOptions options) {
    ObjectNode live = target.type().view(cluster.existing(target));
    ObjectNode object = cluster.intake.decode(target.type(), patch.apply(live.deepCopy()), options);
    sameIdentity(target, object);
    return commit(target, live, owned(target, live, object, options), options);
  }

  /**
   * Applies a configuration to the object (or its status); creates the object where it is absent.
   */
  public Outcome apply(Target target, ObjectNode sent, boolean force, WriteOptions options) {
    if (!Trees.items(sent, "metadata", "managedFields").isEmpty()) {
      throw ApiException.badRequest("metadata.managedFields must be nil");
    }
    ResourceType type = target.type();
    ObjectNode applied = cluster.intake.applied(type, sent);
    if (cluster.store.find(type, target.namespace(), target.name()).isEmpty() && !target.status()) {
      sameIdentity(target, applied);
      return new Outcome(creation.apply(target, applied, options), true);
    }
    ObjectNode live = type.view(cluster.existing(target));
    sameIdentity(target, applied);
    freshVersion(target, applied, live);
    ObjectNode config = applied.deepCopy();
    Trees.ensure(config, "metadata").remove("resourceVersion");
    ObjectNode merged = ownership(target, options).apply(live, config, force);
    ObjectNode object = cluster.intake.canonical(type, merged);
    return new Outcome(commit(target, live, object, options), false);
  }

  /**
   * What an apply did.
   *
   * @param created whether the object is new
   */
  public record Outcome(ObjectNode object, boolean created) {}

  private ObjectNode owned(
      Target target, ObjectNode live, ObjectNode object, WriteOptions options) {
    List<JsonNode> given = Trees.items(object, "metadata", "managedFields");
    boolean reset = given.size() == 1 && Trees.text(given.get(0), "manager").isEmpty();
    ObjectNode base = live.deepCopy();
    if (reset) {
      Trees.ensure(base, "metadata").remove("managedFields");
    } else if (!given.isEmpty()) {
      // Who owns what may be rewritten by a client; what it sends is where the account starts.
      Trees.ensure(base, "metadata").putArray("managedFields").addAll(given);
    }
    ownership(target, options).update(base, object);
    return object;
  }

  private Ownership ownership(Target target, WriteOptions options) {
    List<String> ignored = new ArrayList<>();
    if (target.status()) {
      target.type().schema().fields().stream()
          .filter(field -> !field.equals("status"))
          .forEach(ignored::add);
    } else if (target.type().traits().status()) {
      ignored.add("status");
    }
    Ownership.Writer writer =
        new Ownership.Writer(
            options.manager(), target.type().apiVersion(), target.subresource(), cluster.now());
    return new Ownership(target.type().schema(), ignored, writer);
  }

  private ObjectNode commit(
      Target target, ObjectNode live, ObjectNode object, WriteOptions options) {
    ResourceType type = target.type();
    freshVersion(target, object, live);
    ObjectNode next = target.status() ? withStatus(live, object) : withSpec(type, live, object);
    systemFields(live, next);
    cluster.strategy.adjust(type, next, live);
    ObjectNode complete = cluster.intake.canonical(type, next);
    if (KindStrategy.countsGenerations(type) && KindStrategy.newGeneration(type, live, complete)) {
      long generation = live.path("metadata").path("generation").asLong();
      Trees.ensure(complete, "metadata").put("generation", generation + 1);
    }
    cluster.validation.check(type, complete, live);
    if (sameContent(live, complete)) {
      return live;
    }
    if (options.dryRun()) {
      return complete;
    }
    if (Finalization.finished(type, complete)) {
      return cluster.store.remove(type.key(), complete);
    }
    return cluster.store.put(type.key(), complete);
  }

  private static ObjectNode withStatus(ObjectNode live, ObjectNode object) {
    ObjectNode next = live.deepCopy();
    if (object.has("status")) {
      next.set("status", object.path("status"));
    } else {
      next.remove("status");
    }
    JsonNode owners = Trees.find(object, "metadata", "managedFields");
    if (owners != null) {
      Trees.ensure(next, "metadata").set("managedFields", owners);
    }
    return next;
  }

  private static ObjectNode withSpec(ResourceType type, ObjectNode live, ObjectNode object) {
    if (!type.traits().status()) {
      return object;
    }
    if (live.has("status")) {
      object.set("status", live.path("status").deepCopy());
    } else {
      object.remove("status");
    }
    return object;
  }

  private static void systemFields(ObjectNode live, ObjectNode next) {
    ObjectNode from = Trees.ensure(live.deepCopy(), "metadata");
    ObjectNode to = Trees.ensure(next, "metadata");
    for (String name : SYSTEM) {
      boolean given = name.equals("uid") && !Trees.text(to, name).isEmpty();
      if (from.has(name) && !given) {
        to.set(name, from.get(name));
      } else if (!given) {
        to.remove(name);
      }
    }
    for (String name : List.of("generation", "namespace", "resourceVersion")) {
      to.remove(name);
      if (from.has(name)) {
        to.set(name, from.get(name));
      }
    }
  }

  private static boolean sameContent(ObjectNode live, ObjectNode next) {
    return withoutTimes(live).equals(withoutTimes(next));
  }

  private static ObjectNode withoutTimes(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    Trees.items(copy, "metadata", "managedFields")
        .forEach(entry -> ((ObjectNode) entry).remove("time"));
    return copy;
  }

  private static void freshVersion(Target target, ObjectNode object, ObjectNode live) {
    String version = Trees.text(object, "metadata", "resourceVersion");
    if (!version.isEmpty() && !version.equals(Trees.text(live, "metadata", "resourceVersion"))) {
      throw ApiException.conflict(
          target.type().subject(target.name()),
          "the object has been modified; please apply your changes to the latest version and try again");
    }
  }

  private static void sameIdentity(Target target, ObjectNode object) {
    String name = Trees.text(object, "metadata", "name");
    if (name.isEmpty()) {
      throw ApiException.badRequest(
          "the name of the object (%s based on URL) was undeterminable: name must be provided"
              .formatted(target.name()));
    }
    if (!name.equals(target.name())) {
      throw ApiException.badRequest(
          "the name of the object (%s) does not match the name on the URL (%s)"
              .formatted(name, target.name()));
    }
    String namespace = Trees.text(object, "metadata", "namespace");
    if (!namespace.isEmpty() && !namespace.equals(target.namespace())) {
      throw ApiException.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
  }
}
