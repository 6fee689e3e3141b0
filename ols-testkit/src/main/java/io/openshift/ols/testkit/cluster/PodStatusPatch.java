// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The status that a kubelet and a scheduler would write, as a JSON merge patch. */
final class PodStatusPatch {

  private PodStatusPatch() {}

  static String text(Pod pod, NodeMode mode) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode status = root.putObject("status");
    if (mode == NodeMode.UNSCHEDULABLE) {
      status.put("phase", "Pending").putNull("containerStatuses");
      condition(status, "PodScheduled", false)
          .put("reason", "Unschedulable")
          .put("message", "0/3 nodes are available: 3 Insufficient memory.");
      return root.toString();
    }
    boolean ready = mode == NodeMode.AVAILABLE;
    status.put("phase", mode == NodeMode.IMAGE_PULL_BACK_OFF ? "Pending" : "Running");
    condition(status, "PodScheduled", true);
    condition(status, "Ready", ready);
    status.putArray("containerStatuses");
    pod.getSpec().getContainers().forEach(container -> container(status, container, mode));
    return root.toString();
  }

  private static void container(ObjectNode status, Container container, NodeMode mode) {
    ObjectNode entry = status.withArray("containerStatuses").addObject();
    entry.put("name", container.getName()).put("image", container.getImage()).put("imageID", "");
    entry.put("ready", mode == NodeMode.AVAILABLE);
    entry.put("restartCount", mode == NodeMode.CRASH_LOOPING ? 3 : 0);
    ObjectNode state = entry.putObject("state");
    if (mode.waitingReason().isEmpty()) {
      state.putObject("running").put("startedAt", now());
    } else {
      state
          .putObject("waiting")
          .put("reason", mode.waitingReason())
          .put("message", mode.waitingMessage());
    }
    if (mode == NodeMode.CRASH_LOOPING) {
      entry
          .putObject("lastState")
          .putObject("terminated")
          .put("exitCode", 1)
          .put("reason", "Error");
    }
  }

  private static ObjectNode condition(ObjectNode status, String type, boolean value) {
    ObjectNode condition = status.withArray("conditions").addObject();
    return condition
        .put("type", type)
        .put("status", value ? "True" : "False")
        .put("lastTransitionTime", now());
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
