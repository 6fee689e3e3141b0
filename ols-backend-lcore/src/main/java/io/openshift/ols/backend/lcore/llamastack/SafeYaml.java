// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads YAML that somebody else wrote, by the rules of YAML 1.1 as the server does: {@code yes} is
 * a boolean. It makes plain data only, and gives up on text that is too large, too deep or that
 * multiplies itself through aliases. What the server would read as a date is refused, as is a key
 * that is no text: written again, they would be something else.
 */
final class SafeYaml {
  /** What a ConfigMap can hold. */
  static final int LARGEST = 1024 * 1024;

  private static final int DEEPEST = 50;
  private static final int MOST_ALIASES = 50;
  private static final int MOST_VALUES = 50_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private int values;

  private SafeYaml() {}

  /** The one document in a text, which has to be a map. */
  static ObjectNode read(String text) throws UnreadableYamlException {
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new UnreadableYamlException("is larger than 1 MiB");
    }
    if (new SafeYaml().node(load(text), 0) instanceof ObjectNode map) {
      return map;
    }
    throw new UnreadableYamlException("is not a map");
  }

  private static @Nullable Object load(String text) throws UnreadableYamlException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setCodePointLimit(LARGEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    try {
      return new Yaml(new SafeConstructor(options)).load(text);
    } catch (MarkedYAMLException e) {
      throw new UnreadableYamlException(
          "is no YAML that can be read: " + e.getProblem() + place(e));
    } catch (YAMLException e) {
      throw new UnreadableYamlException("is no YAML that can be read");
    }
  }

  private static String place(MarkedYAMLException e) {
    return e.getProblemMark() == null ? "" : " in line " + (e.getProblemMark().getLine() + 1);
  }

  private JsonNode node(@Nullable Object value, int depth) throws UnreadableYamlException {
    if (depth > DEEPEST || ++values > MOST_VALUES) {
      throw new UnreadableYamlException("is nested too deep, or has too many values");
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, depth);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      for (Object item : list) {
        array.add(node(item, depth + 1));
      }
      return array;
    }
    return scalar(value);
  }

  private ObjectNode map(Map<?, ?> map, int depth) throws UnreadableYamlException {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new UnreadableYamlException("has the key " + entry.getKey() + ", which is no text");
      }
      object.set(key, node(entry.getValue(), depth + 1));
    }
    return object;
  }

  private static JsonNode scalar(@Nullable Object value) throws UnreadableYamlException {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return NODES.numberNode(number);
    }
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      return NODES.numberNode(new BigInteger(value.toString()));
    }
    throw new UnreadableYamlException("has a value that is no text, number or truth; quote it");
  }
}
