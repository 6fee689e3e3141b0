// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A schema laid flat: from each path to what holds there, one line each. An item of a list ends in
 * {@code []}, a value of a map in <code>{}</code>, and the root is a single dot.
 */
final class SchemaPaths {

  /** Words of the schema, and the words used for them here. */
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("type", "type"),
          Map.entry("format", "format"),
          Map.entry("default", "default"),
          Map.entry("enum", "enum"),
          Map.entry("pattern", "pattern"),
          Map.entry("minimum", "min"),
          Map.entry("maximum", "max"),
          Map.entry("minLength", "minLength"),
          Map.entry("maxLength", "maxLength"),
          Map.entry("minItems", "minItems"),
          Map.entry("maxItems", "maxItems"),
          Map.entry("minProperties", "minProperties"),
          Map.entry("maxProperties", "maxProperties"),
          Map.entry("x-kubernetes-list-type", "list-type"),
          Map.entry("x-kubernetes-list-map-keys", "list-keys"),
          Map.entry("x-kubernetes-map-type", "map-type"));

  private static final Map<String, String> FLAGS =
      Map.of(
          "nullable", "nullable",
          "x-kubernetes-int-or-string", "int-or-string",
          "x-kubernetes-preserve-unknown-fields", "preserve-unknown");

  private final SortedMap<String, SortedSet<String>> facts = new TreeMap<>();

  private SchemaPaths() {}

  /** Flattens the only version of a definition. */
  static SortedMap<String, SortedSet<String>> of(String crdYaml) {
    JsonNode root = Serialization.unmarshal(crdYaml, JsonNode.class);
    SchemaPaths paths = new SchemaPaths();
    paths.walk(".", root.at("/spec/versions/0/schema/openAPIV3Schema"));
    return paths.facts;
  }

  private void walk(String path, JsonNode schema) {
    SortedSet<String> here = facts.computeIfAbsent(path, p -> new TreeSet<>());
    schema.properties().forEach(member -> read(here, path, member.getKey(), member.getValue()));
  }

  private void read(SortedSet<String> here, String path, String word, JsonNode value) {
    String below = path.equals(".") ? "" : path + ".";
    switch (word) {
      case "description", "anyOf" -> {}
      case "properties" -> value.properties().forEach(p -> walk(below + p.getKey(), p.getValue()));
      case "items" -> walk(path + "[]", value);
      case "additionalProperties" -> walk(path + "{}", value);
      case "required" -> value.forEach(name -> fact(below + name.asText(), "required"));
      case "x-kubernetes-validations" ->
          value.forEach(rule -> here.add("cel=" + rule.get("rule").asText()));
      default -> here.add(FLAGS.containsKey(word) ? FLAGS.get(word) : named(word, value));
    }
  }

  private void fact(String path, String fact) {
    facts.computeIfAbsent(path, p -> new TreeSet<>()).add(fact);
  }

  private static String named(String word, JsonNode value) {
    String name = FACTS.get(word);
    if (name == null) {
      throw new AssertionError("no test reads the schema word " + word);
    }
    if (value.isArray()) {
      return name
          + "="
          + StreamSupport.stream(value.spliterator(), false)
              .map(JsonNode::asText)
              .sorted()
              .collect(Collectors.joining(","));
    }
    return name + "=" + (word.equals("default") ? value.toString() : value.asText());
  }
}
