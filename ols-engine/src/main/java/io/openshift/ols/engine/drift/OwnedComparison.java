// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Walks the desired object, the live one and the set of owned fields side by side. They match if
 * every desired value lives and nothing is owned that is not desired any more.
 */
final class OwnedComparison {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> NOT_CARRIED = Set.of("apiVersion", "kind");
  private static final Set<String> IDENTITY = Set.of("name", "namespace");

  /** Selectors are one value each, and an empty one means everything. */
  private static final String SELECTOR = "selector";

  boolean matches(JsonNode desired, JsonNode live, JsonNode owned) {
    for (Map.Entry<String, JsonNode> member : desired.properties()) {
      String name = member.getKey();
      if (NOT_CARRIED.contains(name)) {
        continue;
      }
      if (name.equals("metadata")) {
        if (!metadata(member.getValue(), live.path(name), owned.path("f:metadata"))) {
          return false;
        }
      } else if (!value(name, member.getValue(), live.path(name), owned.path("f:" + name))) {
        return false;
      }
    }
    return nothingElseOwned(desired, owned);
  }

  private boolean metadata(JsonNode desired, JsonNode live, JsonNode owned) {
    ObjectNode cared = desired.deepCopy();
    cared.remove(IDENTITY);
    return object(cared, live, owned);
  }

  private boolean value(String name, JsonNode desired, JsonNode live, JsonNode owned) {
    if (desired.isContainerNode()
        && desired.isEmpty()
        && (live.isMissingNode() || live.isEmpty())) {
      return true;
    }
    if (owned.isMissingNode()) {
      // Somebody else wrote the field since: the server took it from us.
      return false;
    }
    if (owned.isEmpty()) {
      return leaf(name, desired, live);
    }
    if (Values.isQuantityMap(name)) {
      return amounts(desired, live) && nothingElseOwned(desired, owned);
    }
    if (desired.isObject()) {
      return live.isObject() && object(desired, live, owned);
    }
    return desired.isArray() && live.isArray() && list(name, desired, live, owned);
  }

  /** Either a value that the server treats as one, or a map in which we own no member. */
  private static boolean leaf(String name, JsonNode desired, JsonNode live) {
    if (desired.isObject() && desired.isEmpty() && live.isObject()) {
      return !name.toLowerCase(Locale.ROOT).endsWith(SELECTOR);
    }
    return Values.equal(name, desired, live);
  }

  private static boolean amounts(JsonNode desired, JsonNode live) {
    return desired.properties().stream()
        .allMatch(e -> Values.sameAmount(e.getValue(), live.path(e.getKey())));
  }

  private boolean object(JsonNode desired, JsonNode live, JsonNode owned) {
    for (Map.Entry<String, JsonNode> member : desired.properties()) {
      String name = member.getKey();
      if (!value(name, member.getValue(), live.path(name), owned.path("f:" + name))) {
        return false;
      }
    }
    return nothingElseOwned(desired, owned);
  }

  private static boolean nothingElseOwned(JsonNode desired, JsonNode owned) {
    for (Iterator<String> names = owned.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.startsWith("f:") && !desired.has(name.substring(2))) {
        return false;
      }
    }
    return true;
  }

  /** A list whose items the server tells apart by keys ({@code k:}) or by value ({@code v:}). */
  private boolean list(String name, JsonNode desired, JsonNode live, JsonNode owned) {
    Map<JsonNode, JsonNode> keyed = new LinkedHashMap<>();
    int values = 0;
    for (Map.Entry<String, JsonNode> entry : owned.properties()) {
      if (entry.getKey().startsWith("k:")) {
        keyed.put(parse(entry.getKey().substring(2)), entry.getValue());
      } else if (entry.getKey().startsWith("v:")) {
        values++;
      }
    }
    if (keyed.isEmpty()) {
      return values == desired.size() && containsAll(desired, live);
    }
    return keyed.size() == desired.size() && items(name, desired, live, keyed);
  }

  private boolean items(
      String name, JsonNode desired, JsonNode live, Map<JsonNode, JsonNode> keyed) {
    List<JsonNode> left = new ArrayList<>();
    desired.forEach(left::add);
    for (Map.Entry<JsonNode, JsonNode> entry : keyed.entrySet()) {
      JsonNode want = find(desired, entry.getKey());
      JsonNode have = find(live, entry.getKey());
      if (want.isMissingNode()
          || have.isMissingNode()
          || !value(name, want, have, entry.getValue())) {
        return false;
      }
      left.remove(want);
    }
    return left.isEmpty();
  }

  private static JsonNode find(JsonNode list, JsonNode key) {
    for (JsonNode item : list) {
      boolean all =
          key.properties().stream()
              .allMatch(e -> Values.equal(e.getKey(), e.getValue(), ListKeys.of(item, e.getKey())));
      if (all) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }

  private static boolean containsAll(JsonNode desired, JsonNode live) {
    List<JsonNode> have = new ArrayList<>();
    live.forEach(have::add);
    for (JsonNode want : desired) {
      if (!have.contains(want)) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode parse(String key) {
    try {
      return MAPPER.readTree(key);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a list key of managed fields: " + key, e);
    }
  }
}
