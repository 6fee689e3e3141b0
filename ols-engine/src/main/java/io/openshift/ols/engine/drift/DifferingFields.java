// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.spi.state.Manifest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Names the desired fields that live with another value: for people, so the server's defaults and
 * fields that nobody wants any more are not among them, and values never are. An item of a list is
 * called by its own name, as in {@code spec.template.spec.containers[api].image}.
 */
public final class DifferingFields {
  private static final Set<String> STAMPS = Set.of(AnnotationKeys.DIGEST, AnnotationKeys.SOURCES);
  private static final List<String> NAMES =
      List.of("mountPath", "name", "containerPort", "port", "key");

  private final SortedSet<String> paths = new TreeSet<>();

  private DifferingFields() {}

  /** The paths, sorted; our own digests are not among them. */
  public static SortedSet<String> of(Manifest desired, Manifest live) {
    DifferingFields fields = new DifferingFields();
    fields.members("", desired.tree(), live.tree());
    return fields.paths;
  }

  private void members(String path, JsonNode desired, JsonNode live) {
    for (Map.Entry<String, JsonNode> member : desired.properties()) {
      String name = member.getKey();
      if (!STAMPS.contains(name)) {
        String inner = path.isEmpty() ? name : path + "." + name;
        compare(inner, name, member.getValue(), live.path(name));
      }
    }
  }

  private void compare(String path, String name, JsonNode desired, JsonNode live) {
    if (Values.equal(name, desired, live)) {
      return;
    }
    if (Values.isQuantityMap(name)) {
      desired.properties().stream()
          .filter(e -> !Values.sameAmount(e.getValue(), live.path(e.getKey())))
          .forEach(e -> paths.add(path + "." + e.getKey()));
    } else if (desired.isObject() && live.isObject()) {
      members(path, desired, live);
    } else if (desired.isArray() && desired.size() == live.size()) {
      items(path, name, desired, live);
    } else {
      paths.add(path);
    }
  }

  private void items(String path, String name, JsonNode desired, JsonNode live) {
    Optional<String> key = key(desired);
    for (int i = 0; i < desired.size(); i++) {
      JsonNode item = desired.get(i);
      String called = key.map(k -> item.path(k).asText()).orElse(String.valueOf(i));
      JsonNode other = key.isPresent() ? ListKeys.find(live, item, key.orElseThrow()) : live.get(i);
      compare(path + "[" + called + "]", name, item, other);
    }
  }

  /** The member that tells all items apart, if there is one. */
  private static Optional<String> key(JsonNode list) {
    return NAMES.stream()
        .filter(
            key -> {
              Set<String> seen = new HashSet<>();
              list.forEach(item -> seen.add(item.path(key).asText()));
              return seen.size() == list.size() && !seen.contains("");
            })
        .findFirst();
  }
}
