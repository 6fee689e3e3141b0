// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.ObjectNames;
import io.openshift.ols.testkit.embedded.tree.Quantities;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the real server refuses in a pod's specification, as far as an operator can get it wrong.
 */
final class PodChecks {
  private final List<FieldError> errors = new ArrayList<>();
  private final Set<String> volumes = new HashSet<>();
  private final Set<JsonNode> containers = new HashSet<>();

  private PodChecks() {}

  static List<FieldError> check(JsonNode spec, String path) {
    PodChecks checks = new PodChecks();
    checks.volumes(Trees.items(spec, "volumes"), path + ".volumes");
    checks.containers(Trees.items(spec, "containers"), path + ".containers", true);
    checks.containers(Trees.items(spec, "initContainers"), path + ".initContainers", false);
    return checks.errors;
  }

  private void volumes(List<JsonNode> list, String path) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode volume = list.get(i);
      String at = path + "[" + i + "]";
      name(volume, at);
      if (!volumes.add(Trees.text(volume, "name"))) {
        errors.add(FieldError.duplicate(at + ".name", volume.path("name")));
      }
      sources(volume, at);
    }
  }

  private void sources(JsonNode volume, String at) {
    List<String> sources = new ArrayList<>();
    Trees.members(volume).forEach(member -> sources.add(member.getKey()));
    sources.remove("name");
    for (String extra : sources.subList(Math.min(1, sources.size()), sources.size())) {
      errors.add(FieldError.forbidden(at + "." + extra, "may not specify more than 1 volume type"));
    }
    if (sources.contains("secret") && Trees.text(volume, "secret", "secretName").isEmpty()) {
      errors.add(FieldError.required(at + ".secret.secretName", ""));
    }
    if (sources.contains("configMap") && Trees.text(volume, "configMap", "name").isEmpty()) {
      errors.add(FieldError.required(at + ".configMap.name", ""));
    }
  }

  private void containers(List<JsonNode> list, String path, boolean mandatory) {
    if (list.isEmpty() && mandatory) {
      errors.add(FieldError.required(path, ""));
    }
    for (int i = 0; i < list.size(); i++) {
      JsonNode container = list.get(i);
      String at = path + "[" + i + "]";
      name(container, at);
      if (!containers.add(container.path("name"))) {
        errors.add(FieldError.duplicate(at + ".name", container.path("name")));
      }
      if (Trees.text(container, "image").isEmpty()) {
        errors.add(FieldError.required(at + ".image", ""));
      }
      ports(Trees.items(container, "ports"), at + ".ports");
      environment(Trees.items(container, "env"), at + ".env");
      mounts(Trees.items(container, "volumeMounts"), at + ".volumeMounts");
      resources(container.path("resources"), at + ".resources");
    }
  }

  private void name(JsonNode named, String at) {
    String name = Trees.text(named, "name");
    if (name.isEmpty()) {
      errors.add(FieldError.required(at + ".name", ""));
    } else {
      ObjectNames.dnsLabel(name)
          .ifPresent(why -> errors.add(FieldError.invalid(at + ".name", name, why)));
    }
  }

  private void ports(List<JsonNode> ports, String path) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < ports.size(); i++) {
      String at = path + "[" + i + "]";
      String name = Trees.text(ports.get(i), "name");
      if (name.length() > 15) {
        String why = "must be no more than 15 characters";
        errors.add(FieldError.invalid(at + ".name", name, why));
      }
      if (!name.isEmpty() && !names.add(name)) {
        errors.add(FieldError.duplicate(at + ".name", ports.get(i).path("name")));
      }
      int port = ports.get(i).path("containerPort").asInt();
      if (port == 0) {
        errors.add(FieldError.required(at + ".containerPort", ""));
      }
    }
  }

  private void environment(List<JsonNode> variables, String path) {
    for (int i = 0; i < variables.size(); i++) {
      JsonNode variable = variables.get(i);
      String at = path + "[" + i + "]";
      if (Trees.text(variable, "name").isEmpty()) {
        errors.add(FieldError.required(at + ".name", ""));
      }
      for (String source : List.of("secretKeyRef", "configMapKeyRef")) {
        JsonNode ref = variable.path("valueFrom").path(source);
        if (ref.isObject() && Trees.text(ref, "key").isEmpty()) {
          errors.add(FieldError.required(at + ".valueFrom." + source + ".key", ""));
        }
      }
      boolean both = !Trees.text(variable, "value").isEmpty() && variable.has("valueFrom");
      if (both) {
        String why = "may not be specified when `value` is not empty";
        errors.add(FieldError.invalid(at + ".valueFrom", "", why));
      }
    }
  }

  private void mounts(List<JsonNode> mounts, String path) {
    Set<String> paths = new HashSet<>();
    for (int i = 0; i < mounts.size(); i++) {
      String at = path + "[" + i + "]";
      String volume = Trees.text(mounts.get(i), "name");
      if (!volumes.contains(volume)) {
        errors.add(FieldError.notFound(at + ".name", volume));
      }
      String mountPath = Trees.text(mounts.get(i), "mountPath");
      if (mountPath.isEmpty()) {
        errors.add(FieldError.required(at + ".mountPath", ""));
      } else if (!paths.add(mountPath)) {
        errors.add(FieldError.invalid(at + ".mountPath", mountPath, "must be unique"));
      }
    }
  }

  private void resources(JsonNode resources, String path) {
    for (Map.Entry<String, JsonNode> request : Trees.members(resources.get("requests"))) {
      JsonNode limit = resources.path("limits").path(request.getKey());
      String asked = request.getValue().asText();
      boolean over = limit.isTextual() && amount(asked).compareTo(amount(limit.textValue())) > 0;
      if (over) {
        String why =
            "must be less than or equal to " + request.getKey() + " limit of " + limit.textValue();
        errors.add(FieldError.invalid(path + ".requests", asked, why));
      }
    }
  }

  private static BigDecimal amount(String quantity) {
    return Quantities.amount(quantity).orElse(BigDecimal.ZERO);
  }
}
