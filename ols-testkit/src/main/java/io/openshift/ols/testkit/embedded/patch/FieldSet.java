// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of field paths, as a tree of steps; the same thing as {@code fieldsV1} of the managed
 * fields. A step is {@code f:name} for a member, {@code k:{...}} for an item of a keyed list,
 * {@code v:...} for an item of a set.
 */
final class FieldSet {
  private boolean member;
  private final SortedMap<String, FieldSet> children = new TreeMap<>(Comparator.naturalOrder());

  /** A set that has the given paths, each a list of steps. */
  static FieldSet of(List<List<String>> paths) {
    FieldSet set = new FieldSet();
    for (List<String> path : paths) {
      FieldSet node = set;
      for (String step : path) {
        node = node.step(step);
      }
      node.add();
    }
    return set;
  }

  /** Reads the form of the managed fields. */
  static FieldSet parse(@Nullable JsonNode fields) {
    FieldSet set = new FieldSet();
    for (Map.Entry<String, JsonNode> entry : Trees.members(fields)) {
      if (entry.getKey().equals(".")) {
        set.member = true;
      } else {
        FieldSet child = parse(entry.getValue());
        child.member |= entry.getValue().isEmpty();
        set.children.put(entry.getKey(), child);
      }
    }
    return set;
  }

  /** As {@code fieldsV1}. */
  ObjectNode json() {
    ObjectNode json = Trees.object();
    for (Map.Entry<String, FieldSet> child : children.entrySet()) {
      FieldSet below = child.getValue();
      if (below.isEmpty()) {
        continue;
      }
      ObjectNode value = Trees.object();
      if (below.member && !below.children.isEmpty()) {
        value.putObject(".");
      }
      value.setAll(below.json());
      json.set(child.getKey(), value);
    }
    return json;
  }

  /** The part below a step; made when it is not there. */
  FieldSet step(String step) {
    return children.computeIfAbsent(step, key -> new FieldSet());
  }

  /** Puts this very place into the set. */
  void add() {
    member = true;
  }

  /** Whether this place is in the set. */
  boolean isMember() {
    return member;
  }

  /** The part below a step, or null. */
  @Nullable FieldSet at(String step) {
    return children.get(step);
  }

  SortedMap<String, FieldSet> children() {
    return children;
  }

  boolean isEmpty() {
    return !member && children.values().stream().allMatch(FieldSet::isEmpty);
  }

  FieldSet union(FieldSet other) {
    FieldSet result = new FieldSet();
    result.member = member || other.member;
    children.forEach((step, child) -> result.put(step, child));
    other.children.forEach(
        (step, child) -> {
          FieldSet own = result.children.get(step);
          result.put(step, own == null ? child : own.union(child));
        });
    return result;
  }

  FieldSet intersection(FieldSet other) {
    FieldSet result = new FieldSet();
    result.member = member && other.member;
    children.forEach(
        (step, child) -> {
          FieldSet match = other.children.get(step);
          if (match != null) {
            result.put(step, child.intersection(match));
          }
        });
    return result;
  }

  /** Without the places of the other set; what is below them stays. */
  FieldSet difference(FieldSet other) {
    FieldSet result = new FieldSet();
    result.member = member && !other.member;
    children.forEach(
        (step, child) -> {
          FieldSet match = other.children.get(step);
          result.put(step, match == null ? child : child.difference(match));
        });
    return result;
  }

  /** Without the places of the other set and all that is below them. */
  FieldSet recursiveDifference(FieldSet other) {
    FieldSet result = new FieldSet();
    result.member = member;
    children.forEach(
        (step, child) -> {
          FieldSet match = other.children.get(step);
          if (match == null || !match.member) {
            result.put(step, match == null ? child : child.recursiveDifference(match));
          }
        });
    return result;
  }

  /** All places as a reader writes them, e.g. {@code .spec.ports[port=80]}; a level at a time. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    collect("", paths);
    return paths;
  }

  private void collect(String prefix, List<String> paths) {
    children.forEach(
        (step, child) -> {
          if (child.member) {
            paths.add(prefix + FieldSteps.text(step));
          }
        });
    children.forEach((step, child) -> child.collect(prefix + FieldSteps.text(step), paths));
  }

  private void put(String step, FieldSet child) {
    if (!child.isEmpty()) {
      children.put(step, child);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldSet set && member == set.member && children.equals(set.children);
  }

  @Override
  public int hashCode() {
    return 31 * children.hashCode() + (member ? 1 : 0);
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
