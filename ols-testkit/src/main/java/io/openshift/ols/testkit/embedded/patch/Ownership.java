// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.patch.ManagedFields.FieldOwner;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the owners of fields through a write, and computes a server-side apply. The rules are those
 * of the structured merge of the real server: an update takes what it changes; an apply owns what
 * it says, refuses to change what others own unless forced, and drops what it said last time, says
 * no more, and nobody else owns.
 */
public final class Ownership {
  private static final FieldSet NEVER_OWNED =
      FieldSet.of(
          List.of(
              List.of("f:apiVersion"),
              List.of("f:kind"),
              List.of("f:metadata"),
              List.of("f:metadata", "f:name"),
              List.of("f:metadata", "f:namespace"),
              List.of("f:metadata", "f:creationTimestamp"),
              List.of("f:metadata", "f:selfLink"),
              List.of("f:metadata", "f:uid"),
              List.of("f:metadata", "f:clusterName"),
              List.of("f:metadata", "f:generation"),
              List.of("f:metadata", "f:managedFields"),
              List.of("f:metadata", "f:resourceVersion")));

  private final Schema schema;
  private final FieldSet ignored;
  private final Writer writer;

  /**
   * For one write.
   *
   * @param schema shape of the object
   * @param ignored top-level members that this write cannot change, e.g. {@code status}
   */
  public Ownership(Schema schema, List<String> ignored, Writer writer) {
    this.schema = schema;
    this.ignored =
        FieldSet.of(ignored.stream().map(name -> List.of(FieldSteps.member(name))).toList());
    this.writer = writer;
  }

  /**
   * Who writes.
   *
   * @param name the field manager
   * @param apiVersion of the object as written
   * @param subresource empty for the object itself
   * @param time RFC 3339, for the entries that change
   */
  public record Writer(String name, String apiVersion, String subresource, String time) {
    FieldOwner as(String operation) {
      return new FieldOwner(name, operation, apiVersion, subresource);
    }
  }

  /** Writes the owners into {@code now}, which replaces {@code live}. */
  public void update(ObjectNode live, ObjectNode now) {
    ManagedFields fields = ManagedFields.read(live);
    Comparison changes = Comparison.of(schema, bare(live), bare(now)).without(ignored);
    FieldSet taken = changes.added().union(changes.modified());
    for (FieldOwner manager : fields.managers()) {
      FieldSet left = fields.of(manager).difference(taken).difference(changes.removed());
      fields.put(manager, left);
    }
    FieldSet own = taken.difference(NEVER_OWNED);
    FieldOwner self = writer.as("Update");
    if (!own.isEmpty()) {
      FieldSet before = ManagedFields.read(live).of(self).difference(changes.removed());
      fields.put(self, own.union(before));
      fields.touch(self, writer.time());
    }
    fields.dropEmpty();
    fields.write(now);
  }

  /** The object after an apply, with its owners; {@code live} is the empty object for a new one. */
  public ObjectNode apply(ObjectNode live, ObjectNode applied, boolean force) {
    ManagedFields fields = ManagedFields.read(live);
    ObjectNode before = bare(live);
    FieldOwner self = writer.as("Apply");
    FieldSet last = fields.of(self);
    fields.put(self, FieldExtraction.of(schema, applied).recursiveDifference(ignored));
    ObjectNode merged = (ObjectNode) TypedMerge.merge(schema, before, applied);
    ObjectNode result = last.isEmpty() ? merged : prune(merged, fields, last);
    Comparison changes = Comparison.of(schema, before, result).without(ignored);
    yieldTo(changes, fields, self, force);
    fields.put(self, fields.of(self).difference(NEVER_OWNED));
    fields.dropEmpty();
    if (!result.equals(before)) {
      fields.touch(self, writer.time());
    }
    fields.write(result);
    return result;
  }

  private void yieldTo(Comparison changes, ManagedFields fields, FieldOwner self, boolean force) {
    FieldSet taken = changes.added().union(changes.modified());
    Map<FieldOwner, FieldSet> conflicts = new LinkedHashMap<>();
    List<FieldOwner> byName =
        fields.managers().stream()
            .sorted(
                Comparator.comparing(FieldOwner::name)
                    .thenComparing(FieldOwner::operation, Comparator.reverseOrder()))
            .toList();
    for (FieldOwner manager : byName) {
      FieldSet clash = fields.of(manager).intersection(taken);
      if (!manager.equals(self) && !clash.isEmpty()) {
        conflicts.put(manager, clash);
      }
    }
    if (!force && !conflicts.isEmpty()) {
      throw conflict(conflicts, fields);
    }
    for (FieldOwner manager : fields.managers()) {
      if (!manager.equals(self)) {
        FieldSet left = fields.of(manager).difference(changes.removed());
        fields.put(manager, left.difference(conflicts.getOrDefault(manager, new FieldSet())));
      }
    }
  }

  private ObjectNode prune(ObjectNode merged, ManagedFields fields, FieldSet last) {
    ObjectNode pruned = FieldRemoval.remove(schema, merged, named(last));
    FieldSet all = named(FieldExtraction.of(schema, merged));
    FieldSet owned = new FieldSet();
    for (FieldOwner manager : fields.managers()) {
      owned = owned.union(fields.of(manager));
    }
    FieldSet kept = named(FieldExtraction.of(schema, pruned)).union(named(owned));
    ObjectNode withOwned = FieldRemoval.remove(schema, merged, all.difference(kept));
    FieldSet left = named(FieldExtraction.of(schema, withOwned));
    return FieldRemoval.remove(schema, merged, all.difference(left).intersection(named(last)));
  }

  private FieldSet named(FieldSet set) {
    return FieldExtraction.withNamedFields(set, schema);
  }

  private static ObjectNode bare(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    if (copy.get("metadata") instanceof ObjectNode metadata) {
      metadata.remove("managedFields");
    }
    return copy;
  }

  private static ApiException conflict(Map<FieldOwner, FieldSet> conflicts, ManagedFields fields) {
    List<FieldError> causes = new ArrayList<>();
    StringBuilder list = new StringBuilder();
    conflicts.forEach(
        (manager, clash) -> {
          String owner = fields.describe(manager);
          List<String> paths = clash.paths();
          paths.forEach(
              path ->
                  causes.add(
                      new FieldError(path, "FieldManagerConflict", "conflict with " + owner)));
          list.append(list.isEmpty() ? "" : "\n")
              .append("conflicts with ")
              .append(owner)
              .append(':');
          paths.forEach(path -> list.append("\n- ").append(path));
        });
    String message =
        causes.size() == 1
            ? "Apply failed with 1 conflict: "
                + causes.get(0).message()
                + ": "
                + causes.get(0).field()
            : "Apply failed with " + causes.size() + " conflicts: " + list;
    return ApiException.applyConflict(message, causes);
  }
}
