// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The status that the Deployment controller would write, as a JSON merge patch. Reasons and
 * messages are those of Kubernetes.
 *
 * @param oldPodsServe the new Pods are broken, those of the last template still run
 */
record DeploymentStatusPatch(Deployment deployment, NodeMode mode, boolean oldPodsServe) {

  String text() {
    int replicas = Optional.ofNullable(deployment.getSpec().getReplicas()).orElse(1);
    boolean ready = mode == NodeMode.AVAILABLE;
    int serving = ready || oldPodsServe ? replicas : 0;
    int broken = ready || replicas == 0 ? 0 : 1;

    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode status = root.putObject("status");
    status.put("observedGeneration", deployment.getMetadata().getGeneration());
    count(status, "replicas", oldPodsServe ? replicas + broken : replicas);
    count(status, "updatedReplicas", oldPodsServe ? broken : replicas);
    count(status, "readyReplicas", serving);
    count(status, "availableReplicas", serving);
    count(status, "unavailableReplicas", oldPodsServe ? broken : replicas - serving);
    conditions(status, ready, serving == replicas);
    return root.toString();
  }

  /** Absent, not zero, like the real controller's: null removes the member. */
  private static void count(ObjectNode status, String name, int value) {
    if (value == 0) {
      status.putNull(name);
    } else {
      status.put(name, value);
    }
  }

  private void conditions(ObjectNode status, boolean complete, boolean available) {
    ObjectNode availability = status.putArray("conditions").addObject();
    fill(
        availability,
        "Available",
        available ? "True" : "False",
        available ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
        available
            ? "Deployment has minimum availability."
            : "Deployment does not have minimum availability.");
    String name = deployment.getMetadata().getName();
    fill(
        status.withArray("conditions").addObject(),
        "Progressing",
        "True",
        complete ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
        "ReplicaSet \"%s\" %s"
            .formatted(name, complete ? "has successfully progressed." : "is progressing."));
  }

  private void fill(
      ObjectNode condition, String type, String value, String reason, String message) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    condition.put("type", type).put("status", value).put("reason", reason).put("message", message);
    condition.put("lastUpdateTime", now);
    condition.put("lastTransitionTime", lastTransition(type, value).orElse(now));
  }

  private Optional<String> lastTransition(String type, String value) {
    return Optional.ofNullable(deployment.getStatus()).map(DeploymentStatus::getConditions).stream()
        .flatMap(conditions -> conditions.stream())
        .filter(old -> old.getType().equals(type) && old.getStatus().equals(value))
        .map(DeploymentCondition::getLastTransitionTime)
        .findFirst();
  }
}
