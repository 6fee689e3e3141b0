// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A configuration of the server while one layer works on it; no other layer ever sees it. */
final class StackTree {
  private static final String APIS = "apis";
  private static final String PROVIDERS = "providers";
  private static final String RESOURCES = "registered_resources";

  private final ObjectNode root;

  /**
   * @param root taken as it is, not copied
   */
  StackTree(ObjectNode root) {
    this.root = root;
  }

  ObjectNode root() {
    return root;
  }

  List<String> apis() {
    return texts(root.path(APIS));
  }

  /** Adds it unless it is there; whenever something is added, all are sorted. */
  void addApi(String api) {
    if (!apis().contains(api)) {
      TreeSet<String> sorted = new TreeSet<>(apis());
      sorted.add(api);
      ArrayNode list = root.putArray(APIS);
      sorted.forEach(list::add);
    }
  }

  /** Removes the API with its providers. */
  void removeApi(String api) {
    removeIf(root.path(APIS), item -> item.asText().equals(api));
    object(PROVIDERS).remove(api);
  }

  List<ObjectNode> providers(String api) {
    return objects(root.path(PROVIDERS).path(api));
  }

  Optional<ObjectNode> provider(String api, String id) {
    return providers(api).stream().filter(p -> idOf(p).equals(id)).findFirst();
  }

  /** In place of the one with its id, else at the end. */
  void putProvider(String api, ObjectNode provider) {
    put(list(object(PROVIDERS), api), provider, p -> idOf(p).equals(idOf(provider)));
  }

  List<ObjectNode> resources(ResourceKind kind) {
    return objects(root.path(RESOURCES).path(kind.list()));
  }

  /** In place of the one that is the same to the server, else at the end. */
  void putResource(ResourceKind kind, ObjectNode resource) {
    String identity = kind.identity(resource);
    put(
        list(object(RESOURCES), kind.list()),
        resource,
        other -> kind.identity(other).equals(identity));
  }

  /** Empties a list of registered resources, if it is there. */
  void clearResources(String list) {
    if (root.path(RESOURCES).has(list)) {
      object(RESOURCES).putArray(list);
    }
  }

  ObjectNode backends() {
    return child(object("storage"), "backends");
  }

  ObjectNode stores() {
    return child(object("storage"), "stores");
  }

  /** A member of the root that is a map, made if it is not there. */
  ObjectNode object(String name) {
    return child(root, name);
  }

  static String idOf(JsonNode provider) {
    return provider.path("provider_id").asText();
  }

  static String typeOf(JsonNode provider) {
    return provider.path("provider_type").asText();
  }

  private static ObjectNode child(ObjectNode parent, String name) {
    return parent.path(name) instanceof ObjectNode there ? there : parent.putObject(name);
  }

  private static ArrayNode list(ObjectNode parent, String name) {
    return parent.path(name) instanceof ArrayNode there ? there : parent.putArray(name);
  }

  private static void put(ArrayNode list, ObjectNode item, Predicate<JsonNode> same) {
    for (int i = 0; i < list.size(); i++) {
      if (same.test(list.get(i))) {
        list.set(i, item);
        return;
      }
    }
    list.add(item);
  }

  private static void removeIf(JsonNode list, Predicate<JsonNode> unwanted) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (unwanted.test(list.get(i))) {
        ((ArrayNode) list).remove(i);
      }
    }
  }

  private static List<ObjectNode> objects(JsonNode list) {
    List<ObjectNode> objects = new ArrayList<>();
    list.forEach(item -> objects.add((ObjectNode) item));
    return objects;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
