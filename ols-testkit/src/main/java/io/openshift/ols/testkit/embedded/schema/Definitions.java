// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shapes of the built-in kinds: Kubernetes' published OpenAPI without its texts, with the
 * fields in the order in which the server writes them, and a mark {@code x-zero} where a zero value
 * is left out ({@code omit}) or always written ({@code write}), and the number {@code x-proto} of
 * the binary form.
 */
public final class Definitions {
  /** Definition of the metadata of every object. */
  public static final String OBJECT_META = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

  /** Definition of the body of a deletion. */
  public static final String DELETE_OPTIONS = "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions";

  static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";
  private static final String RESOURCE = "built-in-schemas.json";

  private final ObjectNode nodes;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Definitions(ObjectNode nodes) {
    this.nodes = nodes;
  }

  /** Reads the definitions that come with the test kit. */
  public static Definitions load() {
    try (InputStream in =
        Objects.requireNonNull(
            Definitions.class.getResourceAsStream(
                "/io/openshift/ols/testkit/embedded/schema/" + RESOURCE))) {
      return new Definitions((ObjectNode) new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema of a definition. */
  public Schema schema(String name) {
    return schemas.computeIfAbsent(name, key -> new Schema(node(key), this, true));
  }

  /** The schema of a custom kind; its metadata is that of all kinds. */
  public Schema custom(ObjectNode root) {
    ObjectNode copy = root.deepCopy();
    ObjectNode properties = Trees.ensure(copy, "properties");
    copy.put("type", "object");
    properties.putObject("apiVersion").put("type", "string");
    properties.putObject("kind").put("type", "string");
    properties.putObject("metadata").put("$ref", OBJECT_META);
    return new Schema(copy, this, false);
  }

  /** All definitions, by name. */
  public ObjectNode nodes() {
    return nodes;
  }

  ObjectNode node(String name) {
    JsonNode node = nodes.get(name);
    if (!(node instanceof ObjectNode object)) {
      throw new IllegalArgumentException("no definition " + name);
    }
    return object;
  }
}
