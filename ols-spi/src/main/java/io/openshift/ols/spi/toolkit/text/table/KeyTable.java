// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.text.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that a service reads from its file, as a table in text. A line is a key, the rule for
 * its value ({@link ValueRule}), {@code must} or {@code may} be there, and {@code null} if null is
 * taken for absent, otherwise a dash. Keys of nested maps are joined by dots. Elements of a list
 * are a key that ends in {@code []}, values under keys of the user's own one that ends in {@code
 * {}}.
 */
public final class KeyTable {
  /**
   * One key.
   *
   * @param rule what its value has to be
   * @param needed whether it has to be there
   * @param nullable whether null is taken for absent
   */
  record Key(ValueRule rule, boolean needed, boolean nullable) {}

  private final Map<String, Key> byPath = new LinkedHashMap<>();
  private final Map<String, Map<String, Key>> byParent = new LinkedHashMap<>();

  private KeyTable() {}

  /** Reads the text; made once for each table, so a mistake in it ends the first use. */
  public static KeyTable parse(String table) {
    KeyTable keys = new KeyTable();
    table.lines().filter(line -> !line.isBlank()).forEach(keys::add);
    return keys;
  }

  private void add(String line) {
    String[] cells = line.trim().split("\\s+", -1);
    Key key = new Key(ValueRule.parse(cells[1]), cells[2].equals("must"), cells[3].equals("null"));
    byPath.put(cells[0], key);
    int dot = cells[0].lastIndexOf('.');
    byParent
        .computeIfAbsent(dot < 0 ? "" : cells[0].substring(0, dot), parent -> new LinkedHashMap<>())
        .put(cells[0].substring(dot + 1), key);
  }

  /** Whether the table has that key, in its own notation. */
  public boolean has(String path) {
    return byPath.containsKey(path);
  }

  /** The keys of a map, by name; those of the whole file for an empty path. */
  Map<String, Key> membersOf(String path) {
    return byParent.getOrDefault(path, Map.of());
  }

  /** The elements of a list. */
  Optional<Key> elementsOf(String path) {
    return Optional.ofNullable(byPath.get(path + "[]"));
  }

  /** The values of a map with keys of the user's own. */
  Optional<Key> valuesOf(String path) {
    return Optional.ofNullable(byPath.get(path + "{}"));
  }
}
