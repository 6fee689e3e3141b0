// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.Trees;

/** When an object that is being deleted is gone, and what holds it until then. */
final class Finalization {
  private Finalization() {}

  static boolean deleting(JsonNode object) {
    return Trees.find(object, "metadata", "deletionTimestamp") != null;
  }

  /** Whether nothing holds an object that is being deleted any more. */
  static boolean finished(ResourceType type, ObjectNode object) {
    return deleting(object) && !held(type, object);
  }

  static boolean held(ResourceType type, ObjectNode object) {
    boolean namespace = type.group().isEmpty() && type.kind().equals("Namespace");
    return !Trees.items(object, "metadata", "finalizers").isEmpty()
        || (namespace && !Trees.items(object, "spec", "finalizers").isEmpty());
  }

  static void add(ObjectNode object, String finalizer) {
    ObjectNode metadata = Trees.ensure(object, "metadata");
    if (!Trees.texts(metadata, "finalizers").contains(finalizer)) {
      metadata.withArray("finalizers").add(finalizer);
    }
  }

  /** A copy without the finalizer. */
  static ObjectNode without(ObjectNode object, String finalizer) {
    ObjectNode copy = object.deepCopy();
    ObjectNode metadata = Trees.ensure(copy, "metadata");
    if (metadata.get("finalizers") instanceof ArrayNode list) {
      list.removeIf(item -> item.asText().equals(finalizer));
      if (list.isEmpty()) {
        metadata.remove("finalizers");
      }
    }
    return copy;
  }
}
