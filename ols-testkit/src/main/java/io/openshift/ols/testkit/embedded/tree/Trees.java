// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reading and building the JSON trees in which this server holds every object. */
public final class Trees {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final YAMLMapper YAML = new YAMLMapper();

  private Trees() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** Reads JSON, or YAML where the text is no JSON. */
  public static JsonNode read(String text) {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        return readYaml(text);
      }
    }
    return readYaml(text);
  }

  private static JsonNode readYaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw ApiException.badRequest(
          "error decoding the body of the request: " + e.getOriginalMessage());
    }
  }

  /** The node at the path of member names, or null when a step is missing or null. */
  public static @Nullable JsonNode find(@Nullable JsonNode from, String... path) {
    JsonNode node = from;
    for (String step : path) {
      node = node == null ? null : node.get(step);
    }
    return node == null || node.isNull() ? null : node;
  }

  /** The text at the path, or an empty string. */
  public static String text(@Nullable JsonNode from, String... path) {
    JsonNode node = find(from, path);
    return node == null ? "" : node.asText();
  }

  /** The object at the path, or null when there is none. */
  public static @Nullable ObjectNode objectAt(@Nullable JsonNode from, String... path) {
    return find(from, path) instanceof ObjectNode object ? object : null;
  }

  /** The elements of the array at the path; none when there is no array. */
  public static List<JsonNode> items(@Nullable JsonNode from, String... path) {
    List<JsonNode> items = new ArrayList<>();
    if (find(from, path) instanceof ArrayNode array) {
      array.forEach(items::add);
    }
    return items;
  }

  /** The strings of the array at the path. */
  public static List<String> texts(@Nullable JsonNode from, String... path) {
    return items(from, path).stream().map(JsonNode::asText).toList();
  }

  /** The object at the path; missing steps are made. */
  public static ObjectNode ensure(ObjectNode from, String... path) {
    ObjectNode node = from;
    for (String step : path) {
      node = node.get(step) instanceof ObjectNode next ? next : node.putObject(step);
    }
    return node;
  }

  /** Sets the member when the object does not have it (or has null there). */
  public static void putIfAbsent(ObjectNode object, String name, JsonNode value) {
    if (find(object, name) == null) {
      object.set(name, value);
    }
  }

  /** Sets the text when the object does not have it, or has an empty text there. */
  public static void textIfEmpty(ObjectNode object, String name, String value) {
    if (text(object, name).isEmpty()) {
      object.put(name, value);
    }
  }

  /** Sets the number when the object does not have it. */
  public static void numberIfAbsent(ObjectNode object, String name, int value) {
    putIfAbsent(object, name, JsonNodeFactory.instance.numberNode(value));
  }

  /** The members of an object, in order; none for anything else. */
  public static Iterable<Map.Entry<String, JsonNode>> members(@Nullable JsonNode node) {
    return node instanceof ObjectNode object ? object.properties() : List.of();
  }

  /** A copy with the members of every object in alphabetical order. */
  public static JsonNode sorted(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array();
      array.forEach(item -> copy.add(sorted(item)));
      return copy;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    Map<String, JsonNode> members = new TreeMap<>();
    members(node).forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
    ObjectNode copy = object();
    copy.setAll(members);
    return copy;
  }

  /** Name of the JSON type, as the real server's messages have it. */
  public static String typeName(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "object";
      case ARRAY -> "array";
      case STRING, BINARY -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> node.isIntegralNumber() ? "integer" : "number";
      case NULL, MISSING -> "null";
    };
  }
}
