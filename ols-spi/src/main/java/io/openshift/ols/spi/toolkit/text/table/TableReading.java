// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.text.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A file along a table of keys: each value by itself.
 *
 * @param refusals the key, and what is wrong
 * @param unread keys that the table does not have
 */
public record TableReading(List<String> refusals, List<String> unread) {
  public TableReading {
    refusals = List.copyOf(refusals);
    unread = List.copyOf(unread);
  }

  /** Reads a whole file. */
  public static TableReading of(KeyTable table, JsonNode file) {
    return of(table, "", file, value -> false);
  }

  /**
   * Reads a whole file, or a part of it.
   *
   * @param place where the part is in the file, to be told; empty for the whole file
   * @param unknown values that the service replaces before it looks at them
   */
  public static TableReading of(
      KeyTable table, String place, JsonNode file, Predicate<JsonNode> unknown) {
    Walk walk = new Walk(table, unknown);
    walk.map("", place, file);
    return new TableReading(walk.refusals, walk.unread);
  }

  private static final class Walk {
    private final KeyTable table;
    private final Predicate<JsonNode> unknown;
    private final List<String> refusals = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    Walk(KeyTable table, Predicate<JsonNode> unknown) {
      this.table = table;
      this.unknown = unknown;
    }

    /**
     * @param key the map's place in the table
     * @param place the map's place in the file, to be told
     */
    void map(String key, String place, JsonNode map) {
      Map<String, KeyTable.Key> members = table.membersOf(key);
      members.forEach((name, member) -> member(join(key, name), join(place, name), member, map));
      map.properties().stream()
          .map(Map.Entry::getKey)
          .filter(name -> !members.containsKey(name))
          .forEach(name -> unread.add(join(place, name)));
    }

    private void member(String key, String place, KeyTable.Key rule, JsonNode map) {
      String name = key.substring(key.lastIndexOf('.') + 1);
      if (map.has(name)) {
        value(key, place, rule, map.get(name));
      } else if (rule.needed()) {
        refusals.add(place + " is missing");
      }
    }

    private void value(String key, String place, KeyTable.Key rule, JsonNode value) {
      if (unknown.test(value)) {
        return;
      }
      if (value.isNull()) {
        if (!rule.nullable()) {
          refusals.add(place + " is null");
        }
        return;
      }
      rule.rule().flaw(value).ifPresent(flaw -> refusals.add(place + " " + flaw));
      if (rule.rule().isMap() && value.isObject()) {
        int before = unread.size();
        map(key, place, value);
        if (rule.rule().kind() == ValueRule.Kind.CLOSED && unread.size() > before) {
          refusals.add(place + " has a key that the service does not know");
        }
      } else if (rule.rule().isList() && value.isArray()) {
        elements(key, place, value);
      } else if (value.isObject()) {
        values(key, place, value);
      }
    }

    private void elements(String key, String place, JsonNode list) {
      table
          .elementsOf(key)
          .ifPresent(
              rule -> {
                for (int i = 0; i < list.size(); i++) {
                  value(key + "[]", place + "[" + i + "]", rule, list.get(i));
                }
              });
    }

    private void values(String key, String place, JsonNode map) {
      table
          .valuesOf(key)
          .ifPresent(
              rule ->
                  map.properties()
                      .forEach(
                          e -> value(key + "{}", join(place, e.getKey()), rule, e.getValue())));
    }

    private static String join(String path, String name) {
      return path.isEmpty() ? name : path + "." + name;
    }
  }
}
