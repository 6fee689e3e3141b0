// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The table of keys, read from text. */
final class ServiceKeys {
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

  private ServiceKeys() {}

  static ServiceKeys parse(String table) {
    ServiceKeys keys = new ServiceKeys();
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

  /** The keys of a map, by name; those of the whole file for an empty path. */
  Map<String, Key> membersOf(String path) {
    return byParent.getOrDefault(path, Map.of());
  }

  /** The elements of a list. */
  Optional<Key> elementsOf(String path) {
    return Optional.ofNullable(byPath.get(path + "[]"));
  }
}
