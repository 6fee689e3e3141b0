// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.ObjectNames;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names, labels, annotations, owners and finalizers of any object. */
public final class MetadataChecks {
  private static final Set<String> ROLES =
      Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");

  private MetadataChecks() {}

  /** All findings; {@code old} is the stored object, or null for a new one. */
  public static List<FieldError> check(
      ResourceType type, ObjectNode object, @Nullable ObjectNode old) {
    List<FieldError> errors = new ArrayList<>();
    JsonNode metadata = object.path("metadata");
    name(type, Trees.text(metadata, "name"), errors);
    labels(metadata, errors);
    owners(metadata, errors);
    if (old != null) {
      afterwards(metadata, old.path("metadata"), errors);
    }
    return errors;
  }

  private static void name(ResourceType type, String name, List<FieldError> errors) {
    if (name.isEmpty()) {
      errors.add(FieldError.required("metadata.name", "name or generateName is required"));
      return;
    }
    boolean builtIn = !type.traits().custom();
    Optional<String> fault = ObjectNames.dnsSubdomain(name);
    if (builtIn && ROLES.contains(type.kind())) {
      fault = ObjectNames.pathSegment(name);
    } else if (builtIn && type.kind().equals("Namespace")) {
      fault = ObjectNames.dnsLabel(name);
    } else if (builtIn && type.kind().equals("Service")) {
      fault = ObjectNames.dns1035(name);
    }
    fault.ifPresent(why -> errors.add(FieldError.invalid("metadata.name", name, why)));
  }

  private static void labels(JsonNode metadata, List<FieldError> errors) {
    for (Map.Entry<String, JsonNode> label : Trees.members(metadata.get("labels"))) {
      String value = label.getValue().asText();
      ObjectNames.qualifiedName(label.getKey())
          .ifPresent(why -> errors.add(FieldError.invalid("metadata.labels", label.getKey(), why)));
      ObjectNames.labelValue(value)
          .ifPresent(why -> errors.add(FieldError.invalid("metadata.labels", value, why)));
    }
    for (Map.Entry<String, JsonNode> annotation : Trees.members(metadata.get("annotations"))) {
      String key = annotation.getKey();
      ObjectNames.qualifiedName(key.toLowerCase(Locale.ROOT))
          .ifPresent(why -> errors.add(FieldError.invalid("metadata.annotations", key, why)));
    }
  }

  private static void owners(JsonNode metadata, List<FieldError> errors) {
    List<JsonNode> owners = Trees.items(metadata, "ownerReferences");
    for (int i = 0; i < owners.size(); i++) {
      for (String member : List.of("apiVersion", "kind", "name", "uid")) {
        if (Trees.text(owners.get(i), member).isEmpty()) {
          String at = "metadata.ownerReferences[" + i + "]." + member;
          errors.add(FieldError.invalid(at, "", member + " must not be empty"));
        }
      }
    }
    long controllers =
        owners.stream().filter(owner -> owner.path("controller").asBoolean()).count();
    if (controllers > 1) {
      errors.add(
          FieldError.invalid(
              "metadata.ownerReferences",
              metadata.path("ownerReferences"),
              "Only one reference can have Controller set to true."));
    }
  }

  private static void afterwards(JsonNode metadata, JsonNode old, List<FieldError> errors) {
    for (String fixed : List.of("uid", "creationTimestamp")) {
      if (!Trees.text(metadata, fixed).equals(Trees.text(old, fixed))) {
        String why = "field is immutable";
        errors.add(FieldError.invalid("metadata." + fixed, Trees.text(metadata, fixed), why));
      }
    }
    List<String> added = new ArrayList<>(Trees.texts(metadata, "finalizers"));
    added.removeAll(Trees.texts(old, "finalizers"));
    if (old.has("deletionTimestamp") && !added.isEmpty()) {
      String why =
          "no new finalizers can be added if the object is being deleted, found new finalizers "
              + added.stream().map(name -> '"' + name + '"').toList();
      errors.add(FieldError.forbidden("metadata.finalizers", why));
    }
  }
}
