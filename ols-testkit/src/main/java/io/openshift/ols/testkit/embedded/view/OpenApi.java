// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.store.TypeRegistry;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As much OpenAPI v3 as {@code kubectl} needs to explain, edit and apply: the shapes of the kinds,
 * and paths that say that writes can be validated by the server.
 */
public final class OpenApi {
  private final TypeRegistry types;

  /** Describes the registered kinds. */
  public OpenApi(TypeRegistry types) {
    this.types = types;
  }

  /** {@code /openapi/v3}: where the documents are. */
  public ObjectNode index() {
    ObjectNode index = Trees.object();
    ObjectNode paths = index.putObject("paths");
    types.all().stream()
        .map(OpenApi::root)
        .distinct()
        .forEach(root -> paths.putObject(root).put("serverRelativeURL", "/openapi/v3/" + root));
    return index;
  }

  /** The document of one group and version, e.g. {@code apis/apps/v1}. */
  public Optional<ObjectNode> document(String root) {
    List<ResourceType> served =
        types.all().stream().filter(type -> root(type).equals(root)).toList();
    if (served.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode document = Trees.object().put("openapi", "3.0.0");
    document.putObject("info").put("title", "Kubernetes").put("version", "v1.35.0");
    ObjectNode paths = document.putObject("paths");
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    for (ResourceType type : served) {
      paths(paths, type);
      String name = schemaName(type);
      ObjectNode schema = published(type.schema().node(), schemas);
      ArrayNode kinds = schema.putArray("x-kubernetes-group-version-kind");
      kinds.add(groupVersionKind(type));
      schemas.set(name, schema);
    }
    return Optional.of(document);
  }

  private static String root(ResourceType type) {
    return (type.group().isEmpty() ? "api/" : "apis/") + type.apiVersion();
  }

  private static String schemaName(ResourceType type) {
    if (type.group().isEmpty()) {
      return "io.k8s.api.core.v1." + type.kind();
    }
    List<String> parts = new ArrayList<>(List.of(type.group().split("\\.", -1)));
    Collections.reverse(parts);
    return String.join(".", parts) + "." + type.version() + "." + type.kind();
  }

  private static ObjectNode groupVersionKind(ResourceType type) {
    return Trees.object()
        .put("group", type.group())
        .put("kind", type.kind())
        .put("version", type.version());
  }

  private static void paths(ObjectNode paths, ResourceType type) {
    String place = type.traits().namespaced() ? "/namespaces/{namespace}/" : "/";
    String collection = "/" + root(type) + place + type.names().plural();
    operation(paths, collection, "get", "list", type);
    operation(paths, collection, "post", "post", type);
    operation(paths, collection + "/{name}", "get", "get", type);
    operation(paths, collection + "/{name}", "put", "put", type);
    operation(paths, collection + "/{name}", "patch", "patch", type);
  }

  private static void operation(
      ObjectNode paths, String path, String method, String action, ResourceType type) {
    ObjectNode operation = Trees.ensure(paths, path).putObject(method);
    operation.put("operationId", action + type.kind());
    ArrayNode parameters = operation.putArray("parameters");
    if (!method.equals("get")) {
      for (String name : List.of("dryRun", "fieldManager", "fieldValidation")) {
        parameters
            .addObject()
            .put("name", name)
            .put("in", "query")
            .putObject("schema")
            .put("type", "string");
      }
    }
    ObjectNode answer = operation.putObject("responses").putObject("200").put("description", "OK");
    answer
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + schemaName(type));
    operation.put("x-kubernetes-action", action);
    operation.set("x-kubernetes-group-version-kind", groupVersionKind(type));
  }

  /** A copy for publication; definitions that it refers to are added to {@code schemas}. */
  private ObjectNode published(JsonNode schema, ObjectNode schemas) {
    ObjectNode copy = Trees.object();
    for (Map.Entry<String, JsonNode> member : Trees.members(schema)) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      switch (name) {
        case "x-zero", "x-proto" -> {
          // Marks of our own.
        }
        case "$ref" -> reference(copy, value.asText(), schemas);
        case "properties" -> copy.set(name, properties(value, schemas));
        default ->
            copy.set(name, value.isObject() && isSchema(name) ? published(value, schemas) : value);
      }
    }
    return copy;
  }

  private ObjectNode properties(JsonNode properties, ObjectNode schemas) {
    ObjectNode copy = Trees.object();
    for (Map.Entry<String, JsonNode> property : Trees.members(properties)) {
      copy.set(property.getKey(), published(property.getValue(), schemas));
    }
    return copy;
  }

  private static boolean isSchema(String name) {
    return List.of("items", "additionalProperties", "not").contains(name);
  }

  private void reference(ObjectNode copy, String definition, ObjectNode schemas) {
    copy.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + definition);
    if (!schemas.has(definition)) {
      schemas.putObject(definition);
      Definitions definitions = types.definitions();
      schemas.set(definition, published(definitions.nodes().path(definition), schemas));
    }
  }
}
