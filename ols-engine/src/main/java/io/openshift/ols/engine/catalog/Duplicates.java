// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers who claimed which name. */
final class Duplicates {
  private final Map<String, String> claims = new HashMap<>();
  private final Map<String, Object> meanings = new HashMap<>();
  private final List<String> found = new ArrayList<>();

  void claim(String what, String name, String plugin) {
    String first = claims.putIfAbsent(what + " " + name, plugin);
    if (first != null) {
      found.add(
          first.equals(plugin)
              ? "%s \"%s\" comes twice from plugin %s".formatted(what, name, plugin)
              : "%s \"%s\" comes from plugins %s and %s".formatted(what, name, first, plugin));
    }
  }

  /** A word on the command line means one thing; whoever means the same may share it. */
  void claimFlag(String name, Object meaning, String plugin) {
    if (!meaning.equals(meanings.putIfAbsent(name, meaning))) {
      claim("flag", "--" + name, plugin);
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DuplicateNamesException(found);
    }
  }
}
