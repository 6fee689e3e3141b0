// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.kinds.KindStrategy;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;

/** Deletes objects: at once, or marks them and lets their finalizers work. */
public final class Deletion {
  static final String FOREGROUND = "foregroundDeletion";
  static final String ORPHAN = "orphan";

  private final Cluster cluster;

  /** Deletes objects of the cluster. */
  public Deletion(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * How a deletion is meant.
   *
   * @param uid precondition, empty for any
   * @param resourceVersion precondition, empty for any
   * @param propagation {@code Foreground}, {@code Background}, {@code Orphan}, or empty
   */
  public record Options(String uid, String resourceVersion, String propagation, boolean dryRun) {

    /** A deletion in the background, without preconditions. */
    public static Options background() {
      return new Options("", "", "Background", false);
    }

    /** The same for the very object with that uid. */
    Options onlyFor(String wanted) {
      return new Options(wanted, resourceVersion, propagation, dryRun);
    }
  }

  /** Deletes the object; answers what a client gets to see. */
  public ObjectNode delete(Target target, Options options) {
    ResourceType type = target.type();
    ObjectNode live = cluster.existing(target);
    preconditions(target, live, options);
    ObjectNode marked = live.deepCopy();
    boolean again = Finalization.deleting(live);
    if (!again && options.propagation().equals("Foreground")) {
      Finalization.add(marked, FOREGROUND);
    } else if (!again && options.propagation().equals("Orphan")) {
      Finalization.add(marked, ORPHAN);
    }
    if (!Finalization.held(type, marked)) {
      if (type.schema().builtIn() && type.kind().equals("Pod") && !again) {
        mark(type, marked);
        marked = cluster.intake.canonical(type, marked);
      }
      ObjectNode last = options.dryRun() ? live : cluster.store.remove(type.key(), marked);
      return KindStrategy.answersDeletedObject(type) ? type.view(last) : success(target, live);
    }
    if (again || options.dryRun()) {
      return type.view(live);
    }
    mark(type, marked);
    return type.view(cluster.store.put(type.key(), cluster.intake.canonical(type, marked)));
  }

  private void mark(ResourceType type, ObjectNode object) {
    ObjectNode metadata = Trees.ensure(object, "metadata");
    metadata.put("deletionTimestamp", cluster.now()).put("deletionGracePeriodSeconds", 0);
    if (metadata.has("generation")) {
      metadata.put("generation", metadata.path("generation").asLong() + 1);
    }
    boolean namespace = type.group().isEmpty() && type.kind().equals("Namespace");
    if (namespace) {
      metadata.remove("deletionGracePeriodSeconds");
      Trees.ensure(object, "status").put("phase", "Terminating");
    }
  }

  private static void preconditions(Target target, ObjectNode live, Options options) {
    String uid = Trees.text(live, "metadata", "uid");
    if (!options.uid().isEmpty() && !options.uid().equals(uid)) {
      throw ApiException.conflict(
          target.type().kindSubject(target.name()),
          "the UID in the precondition (%s) does not match the UID in record (%s). The object might have been deleted and then recreated"
              .formatted(options.uid(), uid));
    }
    String version = Trees.text(live, "metadata", "resourceVersion");
    if (!options.resourceVersion().isEmpty() && !options.resourceVersion().equals(version)) {
      throw ApiException.conflict(
          target.type().kindSubject(target.name()),
          "the ResourceVersion in the precondition (%s) does not match the ResourceVersion in record (%s). The object might have been modified"
              .formatted(options.resourceVersion(), version));
    }
  }

  private static ObjectNode success(Target target, ObjectNode object) {
    ObjectNode status = Trees.object().put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    status.put("status", "Success");
    ObjectNode details = status.putObject("details").put("name", target.name());
    if (!target.type().group().isEmpty()) {
      details.put("group", target.type().group());
    }
    details.put("kind", target.type().names().plural());
    details.put("uid", Trees.text(object, "metadata", "uid"));
    return status;
  }
}
