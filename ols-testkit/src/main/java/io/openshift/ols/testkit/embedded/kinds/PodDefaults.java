// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The defaults of a pod's specification, in a Pod or in a template. */
final class PodDefaults {
  private static final int READ_FOR_ALL = 0644;
  private static final List<String> WITH_MODE =
      List.of("secret", "configMap", "downwardAPI", "projected");

  private PodDefaults() {}

  static void fill(ObjectNode spec) {
    Trees.textIfEmpty(spec, "restartPolicy", "Always");
    Trees.numberIfAbsent(spec, "terminationGracePeriodSeconds", 30);
    Trees.textIfEmpty(spec, "dnsPolicy", "ClusterFirst");
    Trees.ensure(spec, "securityContext");
    Trees.textIfEmpty(spec, "schedulerName", "default-scheduler");
    serviceAccount(spec);
    for (String list : List.of("initContainers", "containers")) {
      Trees.items(spec, list).forEach(container -> container((ObjectNode) container));
    }
    Trees.items(spec, "volumes").forEach(volume -> volume((ObjectNode) volume));
  }

  private static void serviceAccount(ObjectNode spec) {
    String name = Trees.text(spec, "serviceAccountName");
    String oldName = Trees.text(spec, "serviceAccount");
    String account = name.isEmpty() ? oldName : name;
    if (!account.isEmpty()) {
      spec.put("serviceAccountName", account).put("serviceAccount", account);
    }
  }

  private static void container(ObjectNode container) {
    Trees.textIfEmpty(container, "terminationMessagePath", "/dev/termination-log");
    Trees.textIfEmpty(container, "terminationMessagePolicy", "File");
    Trees.textIfEmpty(container, "imagePullPolicy", pullPolicy(Trees.text(container, "image")));
    Trees.ensure(container, "resources");
    for (JsonNode port : Trees.items(container, "ports")) {
      Trees.textIfEmpty((ObjectNode) port, "protocol", "TCP");
    }
    for (JsonNode variable : Trees.items(container, "env")) {
      fieldReference(Trees.objectAt(variable, "valueFrom", "fieldRef"));
    }
    for (String name : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
      if (container.get(name) instanceof ObjectNode probe) {
        probe(probe);
      }
    }
    for (String hook : List.of("postStart", "preStop")) {
      httpGet(Trees.objectAt(container, "lifecycle", hook, "httpGet"));
    }
  }

  private static String pullPolicy(String image) {
    String last = image.substring(image.lastIndexOf('/') + 1);
    boolean fixed = last.contains("@") || (last.contains(":") && !last.endsWith(":latest"));
    return fixed ? "IfNotPresent" : "Always";
  }

  private static void probe(ObjectNode probe) {
    Trees.numberIfAbsent(probe, "timeoutSeconds", 1);
    Trees.numberIfAbsent(probe, "periodSeconds", 10);
    Trees.numberIfAbsent(probe, "successThreshold", 1);
    Trees.numberIfAbsent(probe, "failureThreshold", 3);
    httpGet(Trees.objectAt(probe, "httpGet"));
  }

  private static void httpGet(@Nullable ObjectNode httpGet) {
    if (httpGet != null) {
      Trees.textIfEmpty(httpGet, "path", "/");
      Trees.textIfEmpty(httpGet, "scheme", "HTTP");
    }
  }

  private static void fieldReference(@Nullable ObjectNode reference) {
    if (reference != null) {
      Trees.textIfEmpty(reference, "apiVersion", "v1");
    }
  }

  private static void volume(ObjectNode volume) {
    Set<String> members = Set.copyOf(volume.propertyStream().map(Map.Entry::getKey).toList());
    if (members.equals(Set.of("name"))) {
      volume.putObject("emptyDir");
    }
    for (String source : WITH_MODE) {
      if (volume.get(source) instanceof ObjectNode found) {
        Trees.numberIfAbsent(found, "defaultMode", READ_FOR_ALL);
      }
    }
    if (volume.get("hostPath") instanceof ObjectNode path) {
      Trees.putIfAbsent(path, "type", TextNode.valueOf(""));
    }
    Trees.items(volume, "downwardAPI", "items")
        .forEach(item -> fieldReference(Trees.objectAt(item, "fieldRef")));
    for (JsonNode source : Trees.items(volume, "projected", "sources")) {
      if (source.get("serviceAccountToken") instanceof ObjectNode token) {
        Trees.numberIfAbsent(token, "expirationSeconds", 3600);
      }
      Trees.items(source, "downwardAPI", "items")
          .forEach(item -> fieldReference(Trees.objectAt(item, "fieldRef")));
    }
  }
}
