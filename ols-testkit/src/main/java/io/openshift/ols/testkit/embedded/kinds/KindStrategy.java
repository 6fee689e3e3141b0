// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the server itself sets on a new object, after decoding; owned by nobody. */
public final class KindStrategy {
  /** Keeps a claim until no pod mounts it. */
  public static final String CLAIM_PROTECTION = "kubernetes.io/pvc-protection";

  private static final Set<String> KEEPS_STATUS = Set.of("Node");
  private static final Set<String> WITH_GENERATION =
      Set.of(
          "Deployment",
          "ReplicaSet",
          "StatefulSet",
          "Pod",
          "NetworkPolicy",
          "Ingress",
          "CustomResourceDefinition");
  private static final Set<String> NO_BLIND_UPDATE = Set.of("Lease", "CustomResourceDefinition");
  private static final Set<String> ANSWERS_OBJECT =
      Set.of(
          "Pod",
          "Service",
          "ServiceAccount",
          "PersistentVolumeClaim",
          "PersistentVolume",
          "Namespace");

  private final ClusterAddresses addresses = new ClusterAddresses();

  /** Whether objects of the kind count their generations. */
  public static boolean countsGenerations(ResourceType type) {
    return type.traits().custom() || WITH_GENERATION.contains(type.kind());
  }

  /** Whether an update must say which version it was made from. */
  public static boolean requiresVersion(ResourceType type) {
    return type.traits().custom() || NO_BLIND_UPDATE.contains(type.kind());
  }

  /** Whether the answer to a deletion is the object, not a status. */
  public static boolean answersDeletedObject(ResourceType type) {
    return !type.traits().custom() && ANSWERS_OBJECT.contains(type.kind());
  }

  /** Prepares a new object, in place. */
  public void prepare(ResourceType type, ObjectNode object) {
    if (type.traits().status() && !KEEPS_STATUS.contains(type.kind())) {
      object.remove("status");
    }
    if (countsGenerations(type)) {
      Trees.ensure(object, "metadata").put("generation", 1);
    }
    if (type.traits().custom()) {
      return;
    }
    switch (type.kind()) {
      case "Namespace" -> {
        Trees.ensure(object, "spec").putArray("finalizers").add("kubernetes");
        Trees.ensure(object, "status").put("phase", "Active");
      }
      case "Pod" -> pod(object);
      case "PersistentVolumeClaim" -> {
        Trees.ensure(object, "status").put("phase", "Pending");
        addFinalizer(object, CLAIM_PROTECTION);
      }
      case "PersistentVolume" -> Trees.ensure(object, "status").put("phase", "Pending");
      case "Service" -> service(object);
      default -> {
        // Nothing is set.
      }
    }
  }

  /** Gives a changed object what its new form needs, e.g. a service an address; in place. */
  public void adjust(ResourceType type, ObjectNode object, ObjectNode previous) {
    if (type.traits().custom() || !type.kind().equals("Service")) {
      return;
    }
    ObjectNode spec = Trees.ensure(object, "spec");
    for (String kept : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
      JsonNode old = Trees.find(previous, "spec", kept);
      if (old != null) {
        Trees.putIfAbsent(spec, kept, old.deepCopy());
      }
    }
    service(object);
  }

  private void service(ObjectNode object) {
    ObjectNode spec = Trees.ensure(object, "spec");
    if (Trees.text(spec, "type").equals("ExternalName")) {
      return;
    }
    Trees.textIfEmpty(spec, "clusterIP", addresses.next());
    if (Trees.items(spec, "clusterIPs").isEmpty()) {
      spec.putArray("clusterIPs").add(Trees.text(spec, "clusterIP"));
    }
    if (Trees.items(spec, "ipFamilies").isEmpty()) {
      spec.putArray("ipFamilies").add("IPv4");
    }
    Trees.textIfEmpty(spec, "ipFamilyPolicy", "SingleStack");
    if (Set.of("NodePort", "LoadBalancer").contains(Trees.text(spec, "type"))) {
      for (JsonNode port : Trees.items(spec, "ports")) {
        Trees.numberIfAbsent((ObjectNode) port, "nodePort", addresses.nextNodePort());
      }
    }
    Trees.ensure(object, "status", "loadBalancer");
  }

  private static void pod(ObjectNode pod) {
    ObjectNode spec = Trees.ensure(pod, "spec");
    Trees.numberIfAbsent(spec, "priority", 0);
    Trees.textIfEmpty(spec, "preemptionPolicy", "PreemptLowerPriority");
    Trees.putIfAbsent(spec, "enableServiceLinks", BooleanNode.TRUE);
    for (String taint : List.of("not-ready", "unreachable")) {
      tolerate(spec, "node.kubernetes.io/" + taint);
    }
    Trees.ensure(pod, "status").put("phase", "Pending").put("qosClass", qualityOfService(spec));
  }

  private static void tolerate(ObjectNode spec, String taint) {
    boolean tolerated =
        Trees.items(spec, "tolerations").stream()
            .map(toleration -> Trees.text(toleration, "key"))
            .anyMatch(key -> key.equals(taint) || key.isEmpty());
    if (!tolerated) {
      spec.withArray("tolerations")
          .addObject()
          .put("key", taint)
          .put("operator", "Exists")
          .put("effect", "NoExecute")
          .put("tolerationSeconds", 300);
    }
  }

  private static String qualityOfService(ObjectNode spec) {
    List<JsonNode> resources =
        Trees.items(spec, "containers").stream()
            .map(container -> container.path("resources"))
            .toList();
    boolean none =
        resources.stream()
            .allMatch(r -> r.path("limits").isEmpty() && r.path("requests").isEmpty());
    boolean full =
        resources.stream()
            .allMatch(
                r ->
                    r.path("limits").size() >= 2
                        && (r.path("requests").isEmpty()
                            || r.path("limits").equals(r.path("requests"))));
    return none ? "BestEffort" : full ? "Guaranteed" : "Burstable";
  }

  private static void addFinalizer(ObjectNode object, String finalizer) {
    ObjectNode metadata = Trees.ensure(object, "metadata");
    if (!Trees.texts(metadata, "finalizers").contains(finalizer)) {
      metadata.withArray("finalizers").add(finalizer);
    }
  }

  /** Whether what the generation counts differs between two versions of an object. */
  public static boolean newGeneration(ResourceType type, ObjectNode before, ObjectNode after) {
    return !counted(type, before).equals(counted(type, after));
  }

  private static ObjectNode counted(ResourceType type, ObjectNode object) {
    ObjectNode copy = Trees.object();
    for (Map.Entry<String, JsonNode> member : Trees.members(object)) {
      boolean status = member.getKey().equals("status") && type.traits().status();
      if (!member.getKey().equals("metadata") && !status) {
        copy.set(member.getKey(), member.getValue());
      }
    }
    return copy;
  }
}
