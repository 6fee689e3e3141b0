// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Collects what has to be taken out; each place once. */
final class Corrections {
  private final List<Correction> replaced = new ArrayList<>();
  private final List<Correction> removed = new ArrayList<>();

  /** Replacements first, then removals from the end: neither moves what is still to be mended. */
  List<Correction> all() {
    List<Correction> all = new ArrayList<>(replaced);
    List<Correction> fromTheEnd = new ArrayList<>(removed);
    Collections.reverse(fromTheEnd);
    all.addAll(fromTheEnd);
    return all;
  }

  void replace(String path, JsonNode value) {
    replaced.add(Correction.replace(path, value));
  }

  void remove(String path) {
    removed.add(Correction.remove(path));
  }

  /** The member must not be there if it is not wanted. */
  void member(String path, String name, JsonNode want, JsonNode have) {
    if (have.has(name) && !want.has(name)) {
      remove(path + "/" + escaped(name));
    }
  }

  /** Nothing may be there that is not wanted, except what is empty. */
  void members(String path, JsonNode want, JsonNode have) {
    for (Map.Entry<String, JsonNode> entry : have.properties()) {
      JsonNode wanted = want.path(entry.getKey());
      String at = path + "/" + escaped(entry.getKey());
      if (wanted.isMissingNode() && !isEmpty(entry.getValue())) {
        remove(at);
      } else if (wanted.isObject()) {
        members(at, wanted, entry.getValue());
      }
    }
  }

  /** No item may be there without a wanted one of the same key. */
  void items(String path, JsonNode want, JsonNode have, String key) {
    for (int i = 0; i < have.size(); i++) {
      if (!want.isEmpty() && ListKeys.find(want, have.get(i), key).isMissingNode()) {
        remove(path + "/" + i);
      }
    }
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isContainerNode() && node.isEmpty();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
