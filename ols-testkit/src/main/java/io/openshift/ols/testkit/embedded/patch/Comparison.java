// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of an object.
 *
 * @param added places that are only in the new one
 * @param modified places with another value
 * @param removed places that are only in the old one
 */
record Comparison(FieldSet added, FieldSet modified, FieldSet removed) {

  static Comparison of(Schema schema, JsonNode before, JsonNode after) {
    Comparison result = new Comparison(new FieldSet(), new FieldSet(), new FieldSet());
    result.walk(schema, before, after);
    return result;
  }

  /** The same without the fields of {@code ignored} and all below them. */
  Comparison without(FieldSet ignored) {
    return new Comparison(
        added.recursiveDifference(ignored),
        modified.recursiveDifference(ignored),
        removed.recursiveDifference(ignored));
  }

  private Comparison below(String step) {
    return new Comparison(added.step(step), modified.step(step), removed.step(step));
  }

  private void walk(@Nullable Schema schema, @Nullable JsonNode before, @Nullable JsonNode after) {
    boolean tells = after != null && !after.isNull();
    JsonNode some = tells || before == null ? after : before;
    if (some == null) {
      return;
    }
    FieldSteps.Shape shape = FieldSteps.shape(schema, some);
    boolean bothEmpty = isEmpty(before) && isEmpty(after);
    boolean otherShape =
        before != null
            && !before.isNull()
            && shape == FieldSteps.Shape.MAP
            && FieldSteps.shape(schema, before) != shape;
    if (shape == FieldSteps.Shape.LEAF || bothEmpty || otherShape) {
      leaf(before, after);
    }
    if (shape == FieldSteps.Shape.LEAF || bothEmpty) {
      return;
    }
    if (shape == FieldSteps.Shape.LIST && schema != null) {
      steps(
          FieldSteps.items(schema, before),
          FieldSteps.items(schema, after),
          step -> FieldSteps.itemSchema(schema));
    } else {
      members(schema, before, after);
    }
    if (before == null) {
      added.add();
    } else if (after == null) {
      removed.add();
    }
  }

  private void members(
      @Nullable Schema schema, @Nullable JsonNode before, @Nullable JsonNode after) {
    Map<String, JsonNode> old = new LinkedHashMap<>();
    Trees.members(before).forEach(m -> old.put(FieldSteps.member(m.getKey()), m.getValue()));
    Map<String, JsonNode> now = new LinkedHashMap<>();
    Trees.members(after).forEach(m -> now.put(FieldSteps.member(m.getKey()), m.getValue()));
    steps(old, now, step -> FieldSteps.below(schema, step.substring(2)));
  }

  private void steps(Map<String, JsonNode> before, Map<String, JsonNode> after, Inner inner) {
    Set<String> steps = new LinkedHashSet<>(before.keySet());
    steps.addAll(after.keySet());
    for (String step : steps) {
      below(step).walk(inner.schema(step), before.get(step), after.get(step));
    }
  }

  private void leaf(@Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null) {
      added.add();
    } else if (after == null) {
      removed.add();
    } else if (!before.equals(after)) {
      modified.add();
    }
  }

  private static boolean isEmpty(@Nullable JsonNode value) {
    return value == null || value.isNull() || (value.isContainerNode() && value.isEmpty());
  }

  private interface Inner {
    @Nullable Schema schema(String step);
  }
}
