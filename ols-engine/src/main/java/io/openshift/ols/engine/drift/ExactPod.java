// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * What a pod is made of. Where the server admits one of several members (the source of a volume or
 * of a variable, the way a probe asks), a foreign one is replaced together with its neighbours:
 * next to ours it would be refused, and without it the server may refuse what is left.
 */
final class ExactPod {
  /** Members of a pod spec that the server never fills in by itself. */
  private static final List<String> POD =
      List.of(
          "affinity",
          "hostAliases",
          "hostIPC",
          "hostNetwork",
          "hostPID",
          "imagePullSecrets",
          "initContainers",
          "nodeName",
          "nodeSelector",
          "runtimeClassName",
          "tolerations",
          "topologySpreadConstraints",
          "volumes");

  /** The same for a container. */
  private static final List<String> CONTAINER =
      List.of(
          "args",
          "command",
          "env",
          "envFrom",
          "lifecycle",
          "livenessProbe",
          "ports",
          "readinessProbe",
          "startupProbe",
          "volumeDevices",
          "volumeMounts",
          "workingDir");

  private static final List<String> HANDLED =
      List.of(
          "livenessProbe",
          "readinessProbe",
          "startupProbe",
          "lifecycle/preStop",
          "lifecycle/postStart");

  private static final Set<String> HANDLERS =
      Set.of("exec", "grpc", "httpGet", "sleep", "tcpSocket");

  private static final List<String> SOURCES = List.of("configMap", "emptyDir", "secret");

  private final Corrections corrections;

  ExactPod(Corrections corrections) {
    this.corrections = corrections;
  }

  void compare(String path, JsonNode want, JsonNode have) {
    POD.forEach(name -> corrections.member(path, name, want, have));
    String security = "securityContext";
    corrections.members(path + "/" + security, want.path(security), have.path(security));
    if (want.has("affinity")) {
      corrections.members(path + "/affinity", want.path("affinity"), have.path("affinity"));
    }
    for (String name : List.of("initContainers", "containers")) {
      containers(path + "/" + name, want.path(name), have.path(name));
    }
    volumes(path + "/volumes", want.path("volumes"), have.path("volumes"));
  }

  private void volumes(String path, JsonNode want, JsonNode have) {
    corrections.items(path, want, have, "name");
    for (int i = 0; i < have.size(); i++) {
      JsonNode living = have.get(i);
      JsonNode wanted = ListKeys.find(want, living, "name");
      if (wanted.size() > 1 && hasForeign(wanted, living)) {
        corrections.replace(path + "/" + i, wanted);
        continue;
      }
      for (String source : SOURCES) {
        if (wanted.has(source)) {
          source(path + "/" + i + "/" + source, wanted.path(source), living.path(source));
        }
      }
    }
  }

  private void source(String path, JsonNode want, JsonNode have) {
    have.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("defaultMode")) {
                corrections.member(path, name, want, have);
              }
            });
  }

  private void containers(String path, JsonNode want, JsonNode have) {
    corrections.items(path, want, have, "name");
    for (int i = 0; i < have.size(); i++) {
      JsonNode wanted = ListKeys.find(want, have.get(i), "name");
      if (!wanted.isMissingNode()) {
        container(path + "/" + i, wanted, have.get(i));
      }
    }
  }

  private void container(String path, JsonNode want, JsonNode have) {
    CONTAINER.forEach(name -> corrections.member(path, name, want, have));
    for (String name : List.of("resources", "securityContext")) {
      corrections.members(path + "/" + name, want.path(name), have.path(name));
    }
    corrections.items(path + "/ports", want.path("ports"), have.path("ports"), "containerPort");
    String mounts = "volumeMounts";
    corrections.items(path + "/" + mounts, want.path(mounts), have.path(mounts), "mountPath");
    HANDLED.forEach(name -> handler(path, "/" + name, want, have));
    variables(path + "/env", want.path("env"), have.path("env"));
  }

  private void handler(String path, String name, JsonNode want, JsonNode have) {
    JsonNode wanted = want.at(name);
    have.at(name).properties().stream()
        .map(e -> e.getKey())
        .filter(h -> HANDLERS.contains(h) && wanted.isObject() && !wanted.has(h))
        .findFirst()
        .ifPresent(h -> corrections.replace(path + name, wanted));
  }

  private void variables(String path, JsonNode want, JsonNode have) {
    corrections.items(path, want, have, "name");
    for (int i = 0; i < have.size(); i++) {
      JsonNode wanted = ListKeys.find(want, have.get(i), "name");
      if (!wanted.isMissingNode() && isTakenFromElsewhere(wanted, have.get(i))) {
        corrections.replace(path + "/" + i, wanted);
      }
    }
  }

  private static boolean isTakenFromElsewhere(JsonNode want, JsonNode have) {
    String from = "valueFrom";
    return hasForeign(want, have) || hasForeign(want.path(from), have.path(from));
  }

  private static boolean hasForeign(JsonNode want, JsonNode have) {
    return have.properties().stream().anyMatch(e -> !want.has(e.getKey()));
  }
}
