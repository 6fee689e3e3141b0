// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.spi.state.DesiredObject;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.testkit.view.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is asked for as lines: object and path to value. YAML inside a ConfigMap or Secret is part
 * of the path.
 */
final class PlanLines {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final SortedMap<String, String> lines = new TreeMap<>();

  private PlanLines() {}

  /** What the components ask for, whether or not it is held for now. */
  static SortedMap<String, String> of(Rehearsal rehearsal) {
    PlanLines all = new PlanLines();
    for (var component : rehearsal.catalog().components()) {
      rehearsal.state(component.part().id()).ifPresent(all::add);
    }
    return all.lines;
  }

  private void add(DesiredState state) {
    for (DesiredObject object : state.objects().values()) {
      ObjectId id = object.manifest().id();
      String name = id.kind().kind() + " " + id.name() + ": ";
      object
          .manifest()
          .tree()
          .properties()
          .forEach(
              member ->
                  walk(name, "/" + member.getKey(), isData(member.getKey()), member.getValue()));
    }
    state.sharedEdits().forEach(edit -> lines.put("edit " + edit, ""));
  }

  /** The paths that only one of them has or that have another value. */
  static SortedSet<String> difference(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedSet<String> paths = new TreeSet<>();
    for (Map.Entry<String, String> line : before.entrySet()) {
      if (!line.getValue().equals(after.get(line.getKey()))) {
        paths.add(line.getKey());
      }
    }
    after.keySet().stream().filter(path -> !before.containsKey(path)).forEach(paths::add);
    return paths;
  }

  private static boolean isData(String member) {
    return member.equals("data") || member.equals("stringData");
  }

  private void walk(String name, String path, boolean data, JsonNode node) {
    if (node.isObject()) {
      node.properties().forEach(m -> walk(name, path + "/" + m.getKey(), data, m.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(name, path + "/" + mark(node.get(i), i), data, node.get(i));
      }
    } else if (data) {
      text(name, path, node.asText());
    } else {
      lines.put(name + path, node.asText());
    }
  }

  private void text(String name, String path, String text) {
    String plain = name.startsWith("Secret") ? decoded(text) : text;
    try {
      JsonNode inside = path.endsWith(".yaml") ? YAML.readTree(plain) : null;
      if (inside != null && inside.isContainerNode()) {
        walk(name, path, false, inside);
        return;
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError(name + path + " is not YAML", e);
    }
    lines.put(name + path, plain);
  }

  private static String decoded(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }

  /** Elements go by their name where they have one, so that a new one does not move the others. */
  private static String mark(JsonNode element, int index) {
    return element.path("name").asText(String.valueOf(index));
  }
}
