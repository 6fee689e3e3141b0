// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** What the real server fills in when it decodes a built-in object; owned by the writer. */
public final class KindDefaults {
  private static final JsonNode ZERO = IntNode.valueOf(0);
  private static final String RBAC = "rbac.authorization.k8s.io";

  private KindDefaults() {}

  /** Fills in the defaults, in place. */
  public static void fill(ResourceType type, ObjectNode object) {
    ObjectNode spec = Trees.objectAt(object, "spec");
    switch (type.kind()) {
      case "Deployment" -> deployment(Trees.ensure(object, "spec"));
      case "ReplicaSet" -> workload(Trees.ensure(object, "spec"));
      case "StatefulSet" -> statefulSet(Trees.ensure(object, "spec"));
      case "Pod" -> pod(Trees.ensure(object, "spec"));
      case "Service" -> service(Trees.ensure(object, "spec"));
      case "PersistentVolumeClaim" ->
          Trees.textIfEmpty(Trees.ensure(object, "spec"), "volumeMode", "Filesystem");
      case "PersistentVolume" -> persistentVolume(Trees.ensure(object, "spec"));
      case "Secret" -> secret(object);
      case "RoleBinding", "ClusterRoleBinding" -> binding(object);
      case "NetworkPolicy" -> networkPolicy(Trees.ensure(object, "spec"));
      case "StorageClass" -> storageClass(object);
      case "Namespace" -> namespace(object);
      case "CustomResourceDefinition" -> {
        if (spec != null) {
          definition(spec);
        }
      }
      default -> {
        // No defaults.
      }
    }
  }

  private static void deployment(ObjectNode spec) {
    workload(spec);
    ObjectNode strategy = Trees.ensure(spec, "strategy");
    Trees.textIfEmpty(strategy, "type", "RollingUpdate");
    if (Trees.text(strategy, "type").equals("RollingUpdate")) {
      ObjectNode rolling = Trees.ensure(strategy, "rollingUpdate");
      Trees.textIfEmpty(rolling, "maxUnavailable", "25%");
      Trees.textIfEmpty(rolling, "maxSurge", "25%");
    }
    Trees.numberIfAbsent(spec, "revisionHistoryLimit", 10);
    Trees.numberIfAbsent(spec, "progressDeadlineSeconds", 600);
  }

  private static void statefulSet(ObjectNode spec) {
    workload(spec);
    Trees.textIfEmpty(spec, "podManagementPolicy", "OrderedReady");
    ObjectNode strategy = Trees.ensure(spec, "updateStrategy");
    Trees.textIfEmpty(strategy, "type", "RollingUpdate");
    if (Trees.text(strategy, "type").equals("RollingUpdate")) {
      Trees.numberIfAbsent(Trees.ensure(strategy, "rollingUpdate"), "partition", 0);
    }
    ObjectNode retention = Trees.ensure(spec, "persistentVolumeClaimRetentionPolicy");
    Trees.textIfEmpty(retention, "whenDeleted", "Retain");
    Trees.textIfEmpty(retention, "whenScaled", "Retain");
    Trees.numberIfAbsent(spec, "revisionHistoryLimit", 10);
  }

  private static void workload(ObjectNode spec) {
    Trees.numberIfAbsent(spec, "replicas", 1);
    PodDefaults.fill(Trees.ensure(spec, "template", "spec"));
  }

  private static void pod(ObjectNode spec) {
    PodDefaults.fill(spec);
    Trees.putIfAbsent(spec, "enableServiceLinks", BooleanNode.TRUE);
  }

  private static void service(ObjectNode spec) {
    Trees.textIfEmpty(spec, "type", "ClusterIP");
    Trees.textIfEmpty(spec, "sessionAffinity", "None");
    if (Trees.text(spec, "sessionAffinity").equals("ClientIP")) {
      Trees.numberIfAbsent(
          Trees.ensure(spec, "sessionAffinityConfig", "clientIP"), "timeoutSeconds", 10800);
    } else {
      spec.remove("sessionAffinityConfig");
    }
    for (JsonNode item : Trees.items(spec, "ports")) {
      ObjectNode port = (ObjectNode) item;
      Trees.textIfEmpty(port, "protocol", "TCP");
      boolean noTarget =
          Trees.text(port, "targetPort").isEmpty() || port.path("targetPort").equals(ZERO);
      if (noTarget) {
        port.set("targetPort", port.path("port"));
      }
    }
    String type = Trees.text(spec, "type");
    if (!type.equals("ExternalName")) {
      Trees.textIfEmpty(spec, "internalTrafficPolicy", "Cluster");
    }
    if (type.equals("NodePort") || type.equals("LoadBalancer")) {
      Trees.textIfEmpty(spec, "externalTrafficPolicy", "Cluster");
    }
    if (type.equals("LoadBalancer")) {
      Trees.putIfAbsent(spec, "allocateLoadBalancerNodePorts", BooleanNode.TRUE);
    }
  }

  private static void persistentVolume(ObjectNode spec) {
    Trees.textIfEmpty(spec, "volumeMode", "Filesystem");
    Trees.textIfEmpty(spec, "persistentVolumeReclaimPolicy", "Retain");
  }

  private static void secret(ObjectNode secret) {
    Trees.textIfEmpty(secret, "type", "Opaque");
    if (secret.remove("stringData") instanceof ObjectNode texts) {
      ObjectNode data = Trees.ensure(secret, "data");
      for (Map.Entry<String, JsonNode> text : Trees.members(texts)) {
        byte[] bytes = text.getValue().asText().getBytes(StandardCharsets.UTF_8);
        data.put(text.getKey(), Base64.getEncoder().encodeToString(bytes));
      }
    }
  }

  private static void binding(ObjectNode binding) {
    Trees.textIfEmpty(Trees.ensure(binding, "roleRef"), "apiGroup", RBAC);
    for (JsonNode subject : Trees.items(binding, "subjects")) {
      String kind = Trees.text(subject, "kind");
      if (kind.equals("User") || kind.equals("Group")) {
        Trees.textIfEmpty((ObjectNode) subject, "apiGroup", RBAC);
      }
    }
  }

  private static void networkPolicy(ObjectNode spec) {
    for (String direction : new String[] {"ingress", "egress"}) {
      for (JsonNode rule : Trees.items(spec, direction)) {
        Trees.items(rule, "ports")
            .forEach(port -> Trees.textIfEmpty((ObjectNode) port, "protocol", "TCP"));
      }
    }
    if (Trees.items(spec, "policyTypes").isEmpty()) {
      ArrayNode types = spec.putArray("policyTypes").add("Ingress");
      if (!Trees.items(spec, "egress").isEmpty()) {
        types.add("Egress");
      }
    }
  }

  private static void storageClass(ObjectNode storageClass) {
    Trees.textIfEmpty(storageClass, "reclaimPolicy", "Delete");
    Trees.textIfEmpty(storageClass, "volumeBindingMode", "Immediate");
  }

  private static void namespace(ObjectNode namespace) {
    String name = Trees.text(namespace, "metadata", "name");
    if (!name.isEmpty()) {
      Trees.ensure(namespace, "metadata", "labels").put("kubernetes.io/metadata.name", name);
    }
  }

  private static void definition(ObjectNode spec) {
    ObjectNode names = Trees.ensure(spec, "names");
    String kind = Trees.text(names, "kind");
    Trees.textIfEmpty(names, "singular", kind.toLowerCase(Locale.ROOT));
    Trees.textIfEmpty(names, "listKind", kind + "List");
    Trees.textIfEmpty(Trees.ensure(spec, "conversion"), "strategy", "None");
  }
}
