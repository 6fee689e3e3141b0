// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.ObjectNames;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the real server refuses in objects of built-in kinds, as far as an operator can meet it. */
public final class KindChecks {
  private KindChecks() {}

  /** All findings; {@code old} is the stored object, or null for a new one. */
  public static List<FieldError> check(
      ResourceType type, ObjectNode object, @Nullable ObjectNode old) {
    List<FieldError> errors = new ArrayList<>();
    enums(type.schema(), object, "", errors);
    switch (type.kind()) {
      case "Deployment", "ReplicaSet", "StatefulSet" -> workload(object, errors);
      case "Pod" -> errors.addAll(PodChecks.check(object.path("spec"), "spec"));
      case "ConfigMap", "Secret" -> data(object, errors);
      case "Service" -> service(object, errors);
      case "PersistentVolumeClaim" -> claim(object, errors);
      case "RoleBinding", "ClusterRoleBinding" -> binding(object, errors);
      case "Role", "ClusterRole" -> rules(object, errors);
      case "CustomResourceDefinition" -> errors.addAll(CustomDefinitions.check(object));
      default -> {
        // Nothing beyond the enumerations.
      }
    }
    if (old != null) {
      immutable(type, object, old, errors);
    }
    return errors;
  }

  private static void enums(Schema schema, JsonNode value, String path, List<FieldError> errors) {
    List<String> known = Trees.texts(schema.node(), "enum");
    if (!known.isEmpty() && value.isTextual() && !known.contains(value.textValue())) {
      errors.add(FieldError.unsupported(path, value, known));
    }
    for (Map.Entry<String, JsonNode> member : Trees.members(value)) {
      String at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      schema
          .member(member.getKey())
          .ifPresent(inner -> enums(inner, member.getValue(), at, errors));
    }
    if (value.isArray() && schema.items().isPresent()) {
      for (int i = 0; i < value.size(); i++) {
        enums(schema.items().get(), value.get(i), path + "[" + i + "]", errors);
      }
    }
  }

  private static void workload(ObjectNode object, List<FieldError> errors) {
    JsonNode selector = Trees.find(object, "spec", "selector");
    JsonNode labels = object.path("spec").path("template").path("metadata").path("labels");
    if (selector == null || selector.isEmpty()) {
      errors.add(FieldError.required("spec.selector", ""));
    }
    if (selector == null || !selects(selector, labels)) {
      JsonNode shown = labels.isMissingNode() ? Trees.object() : labels;
      errors.add(
          FieldError.invalid(
              "spec.template.metadata.labels",
              shown,
              "`selector` does not match template `labels`"));
    }
    JsonNode pod = object.path("spec").path("template").path("spec");
    errors.addAll(PodChecks.check(pod, "spec.template.spec"));
    JsonNode restart = pod.path("restartPolicy");
    if (!restart.asText().equals("Always")) {
      errors.add(
          FieldError.unsupported("spec.template.spec.restartPolicy", restart, List.of("Always")));
    }
    JsonNode strategy = object.path("spec").path("strategy");
    if (strategy.has("rollingUpdate") && Trees.text(strategy, "type").equals("Recreate")) {
      String why = "may not be specified when strategy `type` is 'Recreate'";
      errors.add(FieldError.forbidden("spec.strategy.rollingUpdate", why));
    }
  }

  private static boolean selects(JsonNode selector, JsonNode labels) {
    for (Map.Entry<String, JsonNode> wanted : Trees.members(selector.get("matchLabels"))) {
      if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static void data(ObjectNode object, List<FieldError> errors) {
    for (String part : List.of("data", "binaryData")) {
      for (Map.Entry<String, JsonNode> entry : Trees.members(object.get(part))) {
        String key = entry.getKey();
        ObjectNames.configKey(key)
            .ifPresent(why -> errors.add(FieldError.invalid(part + "[" + key + "]", key, why)));
      }
    }
  }

  private static void service(ObjectNode object, List<FieldError> errors) {
    List<JsonNode> ports = Trees.items(object, "spec", "ports");
    boolean headless = Trees.text(object, "spec", "clusterIP").equals("None");
    boolean external = Trees.text(object, "spec", "type").equals("ExternalName");
    if (ports.isEmpty() && !headless && !external) {
      errors.add(FieldError.required("spec.ports", ""));
    }
    for (int i = 0; i < ports.size(); i++) {
      String at = "spec.ports[" + i + "]";
      if (ports.size() > 1 && Trees.text(ports.get(i), "name").isEmpty()) {
        errors.add(FieldError.required(at + ".name", ""));
      }
      int port = ports.get(i).path("port").asInt();
      if (port < 1 || port > 65535) {
        String why = "must be between 1 and 65535, inclusive";
        errors.add(FieldError.invalid(at + ".port", ports.get(i).path("port"), why));
      }
    }
  }

  private static void claim(ObjectNode claim, List<FieldError> errors) {
    if (Trees.items(claim, "spec", "accessModes").isEmpty()) {
      errors.add(FieldError.required("spec.accessModes", "at least 1 access mode is required"));
    }
    if (Trees.find(claim, "spec", "resources", "requests", "storage") == null) {
      errors.add(FieldError.required("spec.resources[storage]", ""));
    }
  }

  private static void binding(ObjectNode binding, List<FieldError> errors) {
    if (Trees.text(binding, "roleRef", "name").isEmpty()) {
      errors.add(FieldError.required("roleRef.name", ""));
    }
    List<JsonNode> subjects = Trees.items(binding, "subjects");
    for (int i = 0; i < subjects.size(); i++) {
      JsonNode subject = subjects.get(i);
      String at = "subjects[" + i + "]";
      if (Trees.text(subject, "name").isEmpty()) {
        errors.add(FieldError.required(at + ".name", ""));
      }
      boolean account = Trees.text(subject, "kind").equals("ServiceAccount");
      if (account && Trees.text(subject, "namespace").isEmpty()) {
        errors.add(FieldError.required(at + ".namespace", ""));
      }
    }
  }

  private static void rules(ObjectNode role, List<FieldError> errors) {
    List<JsonNode> rules = Trees.items(role, "rules");
    for (int i = 0; i < rules.size(); i++) {
      if (Trees.items(rules.get(i), "verbs").isEmpty()) {
        errors.add(
            FieldError.required("rules[" + i + "].verbs", "verbs must contain at least one value"));
      }
    }
  }

  private static void immutable(
      ResourceType type, ObjectNode object, ObjectNode old, List<FieldError> errors) {
    switch (type.kind()) {
      case "Deployment", "ReplicaSet" -> fixed(object, old, errors, "spec", "selector");
      case "Secret" -> {
        fixed(object, old, errors, "type");
        frozen(object, old, errors);
      }
      case "ConfigMap" -> frozen(object, old, errors);
      case "RoleBinding", "ClusterRoleBinding" -> {
        if (!object.path("roleRef").equals(old.path("roleRef"))) {
          errors.add(
              FieldError.invalid("roleRef", object.path("roleRef"), "cannot change roleRef"));
        }
      }
      case "Service" -> {
        JsonNode before = Trees.find(old, "spec", "clusterIPs");
        JsonNode now = object.path("spec").path("clusterIPs");
        boolean external = Trees.text(object, "spec", "type").equals("ExternalName");
        boolean moved =
            !Trees.text(object, "spec", "clusterIP").equals(Trees.text(old, "spec", "clusterIP"));
        if (before != null && !external && (moved || !before.equals(now))) {
          JsonNode shown = moved ? Trees.array().add(Trees.text(object, "spec", "clusterIP")) : now;
          errors.add(FieldError.invalid("spec.clusterIPs[0]", shown, "may not change once set"));
        }
      }
      case "PersistentVolumeClaim" -> claimSpec(object, old, errors);
      case "StatefulSet" -> {
        fixed(object, old, errors, "spec", "selector");
        fixed(object, old, errors, "spec", "serviceName");
      }
      default -> {
        // Everything may change.
      }
    }
  }

  private static void fixed(
      ObjectNode object, ObjectNode old, List<FieldError> errors, String... path) {
    JsonNode now = Trees.find(object, path);
    JsonNode before = Trees.find(old, path);
    if (!Objects.equals(now, before)) {
      JsonNode shown = now == null ? NullNode.instance : now;
      errors.add(FieldError.invalid(String.join(".", path), shown, "field is immutable"));
    }
  }

  private static void frozen(ObjectNode object, ObjectNode old, List<FieldError> errors) {
    if (!Trees.text(old, "immutable").equals("true")) {
      return;
    }
    for (String part : List.of("data", "binaryData")) {
      if (!object.path(part).equals(old.path(part))) {
        errors.add(FieldError.forbidden(part, "field is immutable when `immutable` is set"));
      }
    }
    if (!Trees.text(object, "immutable").equals("true")) {
      errors.add(FieldError.forbidden("immutable", "field is immutable when `immutable` is set"));
    }
  }

  private static void claimSpec(ObjectNode object, ObjectNode old, List<FieldError> errors) {
    ObjectNode now = Trees.ensure(object.deepCopy(), "spec");
    ObjectNode before = Trees.ensure(old.deepCopy(), "spec");
    boolean bound = Trees.text(old, "status", "phase").equals("Bound");
    for (ObjectNode spec : List.of(now, before)) {
      if (bound) {
        spec.remove("resources");
        spec.remove("volumeAttributesClassName");
      }
    }
    if (before.path("volumeName").isMissingNode()) {
      now.remove("volumeName");
    }
    if (!now.equals(before)) {
      errors.add(
          FieldError.forbidden(
              "spec",
              "spec is immutable after creation except resources.requests and"
                  + " volumeAttributesClassName for bound claims"));
    }
  }
}
