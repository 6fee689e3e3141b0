// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The owners of an object's fields: {@code metadata.managedFields}, read and written. */
final class ManagedFields {
  private final Map<FieldOwner, FieldSet> sets = new LinkedHashMap<>();
  private final Map<FieldOwner, String> times = new LinkedHashMap<>();

  static ManagedFields read(JsonNode object) {
    ManagedFields fields = new ManagedFields();
    for (JsonNode entry : Trees.items(object, "metadata", "managedFields")) {
      FieldOwner manager =
          new FieldOwner(
              Trees.text(entry, "manager"),
              Trees.text(entry, "operation"),
              Trees.text(entry, "apiVersion"),
              Trees.text(entry, "subresource"));
      fields.sets.put(manager, FieldSet.parse(entry.get("fieldsV1")));
      fields.times.put(manager, Trees.text(entry, "time"));
    }
    return fields;
  }

  FieldSet of(FieldOwner manager) {
    return sets.getOrDefault(manager, new FieldSet());
  }

  void put(FieldOwner manager, FieldSet set) {
    sets.put(manager, set);
  }

  void touch(FieldOwner manager, String time) {
    times.put(manager, time);
  }

  List<FieldOwner> managers() {
    return new ArrayList<>(sets.keySet());
  }

  void dropEmpty() {
    sets.values().removeIf(FieldSet::isEmpty);
  }

  /** How a conflict names an owner. */
  String describe(FieldOwner manager) {
    String text = '"' + manager.name() + '"';
    if (!manager.subresource().isEmpty()) {
      text += " with subresource \"" + manager.subresource() + '"';
    }
    return manager.applies() ? text : text + " using " + manager.apiVersion();
  }

  void write(ObjectNode object) {
    ObjectNode metadata = Trees.ensure(object, "metadata");
    metadata.remove("managedFields");
    if (sets.isEmpty()) {
      return;
    }
    ArrayNode list = metadata.putArray("managedFields");
    Comparator<FieldOwner> order =
        Comparator.comparing(FieldOwner::operation)
            .thenComparing(manager -> times.getOrDefault(manager, ""))
            .thenComparing(FieldOwner::name)
            .thenComparing(FieldOwner::apiVersion)
            .thenComparing(FieldOwner::subresource);
    sets.keySet().stream().sorted(order).forEach(manager -> list.add(entry(manager)));
  }

  private ObjectNode entry(FieldOwner manager) {
    ObjectNode entry =
        Trees.object()
            .put("manager", manager.name())
            .put("operation", manager.operation())
            .put("apiVersion", manager.apiVersion());
    String time = times.getOrDefault(manager, "");
    if (!time.isEmpty()) {
      entry.put("time", time);
    }
    entry.put("fieldsType", "FieldsV1").set("fieldsV1", of(manager).json());
    if (!manager.subresource().isEmpty()) {
      entry.put("subresource", manager.subresource());
    }
    return entry;
  }

  /**
   * Who wrote, and by which kind of request.
   *
   * @param operation {@code Apply} or {@code Update}
   */
  record FieldOwner(String name, String operation, String apiVersion, String subresource) {
    boolean applies() {
      return operation.equals("Apply");
    }
  }
}
