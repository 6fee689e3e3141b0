// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.spi.state.Manifest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fields in which nothing may stand but what we want: content that pods read, what routes and lets
 * traffic through, what gives rights, and what a pod is made of. Elsewhere members of others are
 * left alone, and so are labels and annotations of others everywhere.
 */
final class ExactFields {
  private static final List<String> CONTENT = List.of("data", "binaryData");

  /** Members of a pod spec that the server never fills in by itself. */
  private static final Set<String> POD =
      Set.of(
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
  private static final Set<String> CONTAINER =
      Set.of(
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

  private final List<String> found = new ArrayList<>();

  private ExactFields() {}

  static List<String> foreign(Manifest desired, Manifest live) {
    ExactFields search = new ExactFields();
    JsonNode want = desired.tree();
    JsonNode have = live.tree();
    switch (desired.id().kind().kind()) {
      case "ConfigMap", "Secret" -> search.content(want, have);
      case "Service" -> {
        search.members("/spec/selector", want.at("/spec/selector"), have.at("/spec/selector"));
        search.items("/spec/ports", want.at("/spec/ports"), have.at("/spec/ports"), "port");
      }
      case "NetworkPolicy" -> search.members("/spec", want.path("spec"), have.path("spec"));
      case "Deployment" -> search.template(want, have);
      case "Role", "ClusterRole" -> search.member("", "aggregationRule", want, have);
      default -> {}
    }
    // From the end, so that a removal moves nothing that is still to be removed.
    Collections.reverse(search.found);
    return search.found;
  }

  /**
   * A Secret without data of ours is filled by the platform (a token): nothing there is foreign.
   */
  private void content(JsonNode want, JsonNode have) {
    if (CONTENT.stream().allMatch(c -> want.path(c).isEmpty())) {
      return;
    }
    CONTENT.forEach(c -> members("/" + c, want.path(c), have.path(c)));
    member("", "immutable", want, have);
  }

  private void template(JsonNode want, JsonNode have) {
    String pod = "/spec/template/spec";
    JsonNode wanted = want.at(pod);
    JsonNode living = have.at(pod);
    POD.forEach(name -> member(pod, name, wanted, living));
    items(pod + "/volumes", wanted.path("volumes"), living.path("volumes"), "name");
    for (String list : List.of("initContainers", "containers")) {
      items(pod + "/" + list, wanted.path(list), living.path(list), "name");
      containers(pod + "/" + list, wanted.path(list), living.path(list));
    }
  }

  private void containers(String path, JsonNode want, JsonNode have) {
    for (int i = 0; i < have.size(); i++) {
      JsonNode wanted = byKey(want, "name", have.get(i).path("name"));
      if (wanted == null) {
        continue;
      }
      String at = path + "/" + i;
      JsonNode living = have.get(i);
      CONTAINER.forEach(name -> member(at, name, wanted, living));
      items(at + "/env", wanted.path("env"), living.path("env"), "name");
      items(at + "/ports", wanted.path("ports"), living.path("ports"), "containerPort");
      items(
          at + "/volumeMounts",
          wanted.path("volumeMounts"),
          living.path("volumeMounts"),
          "mountPath");
    }
  }

  private void member(String path, String name, JsonNode want, JsonNode have) {
    if (have.has(name) && !want.has(name)) {
      found.add(path + "/" + name);
    }
  }

  private void members(String path, JsonNode want, JsonNode have) {
    for (Map.Entry<String, JsonNode> entry : have.properties()) {
      if (!want.has(entry.getKey())) {
        found.add(path + "/" + entry.getKey().replace("~", "~0").replace("/", "~1"));
      }
    }
  }

  private void items(String path, JsonNode want, JsonNode have, String key) {
    if (want.isEmpty()) {
      return;
    }
    for (int i = 0; i < have.size(); i++) {
      if (byKey(want, key, have.get(i).path(key)) == null) {
        found.add(path + "/" + i);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable JsonNode byKey(
      JsonNode list, String key, JsonNode value) {
    for (JsonNode item : list) {
      if (Values.equal(key, item.path(key), value)) {
        return item;
      }
    }
    return null;
  }
}
