// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.store.TypeRegistry;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells clients what is served: groups, versions, resources, and the server's own version. */
public final class Discovery {
  private static final List<String> VERBS =
      List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
  private static final List<String> STATUS_VERBS = List.of("get", "patch", "update");

  private final TypeRegistry types;

  /** Describes the registered kinds. */
  public Discovery(TypeRegistry types) {
    this.types = types;
  }

  /** {@code /version}. */
  public static ObjectNode version() {
    return Trees.object()
        .put("major", "1")
        .put("minor", "35")
        .put("gitVersion", "v1.35.0")
        .put("gitCommit", "embedded")
        .put("gitTreeState", "clean")
        .put("buildDate", "1970-01-01T00:00:00Z")
        .put("goVersion", "none")
        .put("compiler", "none")
        .put("platform", "linux/amd64");
  }

  /** {@code /api}. */
  public static ObjectNode core() {
    ObjectNode versions = Trees.object().put("kind", "APIVersions");
    versions.putArray("versions").add("v1");
    versions.putArray("serverAddressByClientCIDRs");
    return versions;
  }

  /** {@code /apis}. */
  public ObjectNode groups() {
    ObjectNode list = Trees.object().put("kind", "APIGroupList").put("apiVersion", "v1");
    ArrayNode groups = list.putArray("groups");
    types.all().stream()
        .map(ResourceType::group)
        .filter(group -> !group.isEmpty())
        .distinct()
        .forEach(group -> groups.add(describe(group)));
    return list;
  }

  /** {@code /apis/<group>}; nothing for a group that is not served. */
  public Optional<ObjectNode> group(String group) {
    if (versions(group).isEmpty() || group.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode node = Trees.object().put("kind", "APIGroup").put("apiVersion", "v1");
    node.setAll(describe(group));
    return Optional.of(node);
  }

  /** {@code /api/v1} and {@code /apis/<group>/<version>}; nothing when it is not served. */
  public Optional<ObjectNode> resources(String apiVersion) {
    List<ResourceType> served =
        types.all().stream().filter(type -> type.apiVersion().equals(apiVersion)).toList();
    if (served.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode list = Trees.object().put("kind", "APIResourceList").put("apiVersion", "v1");
    ArrayNode resources = list.put("groupVersion", apiVersion).putArray("resources");
    for (ResourceType type : served) {
      resource(resources.addObject(), type);
      if (type.traits().status()) {
        ObjectNode status = resources.addObject();
        status.put("name", type.names().plural() + "/status").put("singularName", "");
        status.put("namespaced", type.traits().namespaced()).put("kind", type.kind());
        STATUS_VERBS.forEach(status.putArray("verbs")::add);
      }
    }
    return Optional.of(list);
  }

  private static void resource(ObjectNode node, ResourceType type) {
    node.put("name", type.names().plural()).put("singularName", type.names().singular());
    node.put("namespaced", type.traits().namespaced()).put("kind", type.kind());
    ArrayNode verbs = node.putArray("verbs");
    (type.traits().stored() ? VERBS : List.of("create")).forEach(verbs::add);
    if (!type.names().shortNames().isEmpty()) {
      type.names().shortNames().forEach(node.putArray("shortNames")::add);
    }
    if (!type.names().categories().isEmpty()) {
      type.names().categories().forEach(node.putArray("categories")::add);
    }
  }

  private ObjectNode describe(String group) {
    ObjectNode node = Trees.object().put("name", group);
    ArrayNode list = node.putArray("versions");
    List<String> versions = versions(group);
    versions.forEach(version -> list.add(version(group, version)));
    node.set("preferredVersion", version(group, versions.get(0)));
    return node;
  }

  private static ObjectNode version(String group, String version) {
    return Trees.object().put("groupVersion", group + "/" + version).put("version", version);
  }

  /** Stable versions before betas before alphas, newer ones first. */
  private List<String> versions(String group) {
    List<String> versions =
        new ArrayList<>(
            types.all().stream()
                .filter(type -> type.group().equals(group))
                .map(ResourceType::version)
                .distinct()
                .toList());
    versions.sort(
        (a, b) -> {
          int byStability = Integer.compare(stability(a), stability(b));
          return byStability != 0 ? byStability : b.compareTo(a);
        });
    return versions;
  }

  private static int stability(String version) {
    return version.contains("alpha") ? 2 : version.contains("beta") ? 1 : 0;
  }
}
