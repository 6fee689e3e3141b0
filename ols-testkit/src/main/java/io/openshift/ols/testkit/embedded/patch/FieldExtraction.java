// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields an applied configuration speaks of. */
final class FieldExtraction {
  private FieldExtraction() {}

  static FieldSet of(Schema schema, JsonNode value) {
    FieldSet set = new FieldSet();
    collect(schema, value, set);
    return set;
  }

  private static void collect(@Nullable Schema schema, JsonNode value, FieldSet at) {
    switch (FieldSteps.shape(schema, value)) {
      case LEAF -> at.add();
      case MAP -> members(schema, value, at);
      case LIST -> items(schema, value, at);
    }
  }

  private static void members(@Nullable Schema schema, JsonNode value, FieldSet at) {
    for (Map.Entry<String, JsonNode> member : Trees.members(value)) {
      JsonNode inner = member.getValue();
      FieldSet below = at.step(FieldSteps.member(member.getKey()));
      collect(FieldSteps.below(schema, member.getKey()), inner, below);
      boolean empty = inner.isNull() || (inner instanceof ObjectNode && inner.isEmpty());
      if (empty || !FieldSteps.isField(schema, member.getKey())) {
        below.add();
      }
    }
  }

  private static void items(@Nullable Schema schema, JsonNode value, FieldSet at) {
    if (schema == null) {
      return;
    }
    FieldSteps.items(schema, value)
        .forEach(
            (step, item) -> {
              FieldSet below = at.step(step);
              collect(FieldSteps.itemSchema(schema), item, below);
              below.add();
            });
  }

  /** The same set where every field of a structure that leads to a place is a place itself. */
  static FieldSet withNamedFields(FieldSet set, @Nullable Schema schema) {
    FieldSet result = new FieldSet();
    if (set.isMember()) {
      result.add();
    }
    set.children()
        .forEach(
            (step, child) -> {
              String name = step.substring(2);
              boolean member = step.startsWith("f:");
              Schema inner =
                  member ? FieldSteps.below(schema, name) : FieldSteps.itemSchema(schema);
              FieldSet below = withNamedFields(child, inner);
              if (member && FieldSteps.isField(schema, name)) {
                below.add();
              }
              result.children().put(step, below);
            });
    return result;
  }
}
