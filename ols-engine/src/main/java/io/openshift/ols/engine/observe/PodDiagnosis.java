// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.observe;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.api.v1alpha1.ImmutablePodDiagnostic;
import io.openshift.ols.api.v1alpha1.PodDiagnostic;
import io.openshift.ols.spi.state.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from pods what keeps them from being ready, in Kubernetes' own words. */
public final class PodDiagnosis {
  /** A broken image pull or a crash loop fills a status quickly; the first ones tell enough. */
  private static final int MOST = 20;

  private static final int LONGEST_MESSAGE = 1024;

  private static final Set<String> TERMINAL =
      Set.of(
          "CrashLoopBackOff",
          "ImagePullBackOff",
          "ErrImagePull",
          "InvalidImageName",
          "CreateContainerConfigError",
          "CreateContainerError",
          "RunContainerError",
          "OOMKilled");

  private final String pod;
  private final String component;
  private final String now;
  private final List<PodDiagnostic> found = new ArrayList<>();

  private PodDiagnosis(String pod, String component, String now) {
    this.pod = pod;
    this.component = component;
    this.now = now;
  }

  /** Whether a pod does not get past this reason by itself. */
  public static boolean isTerminal(String reason) {
    return TERMINAL.contains(reason) || reason.startsWith("PreviousCrash:");
  }

  /** The diagnostics of a workload that is not rolled out; none for one that is. */
  public static List<PodDiagnostic> of(
      Manifest workload, LiveObjects live, String component, String now) {
    if (RolloutState.rolledOut(workload.tree())) {
      return List.of();
    }
    JsonNode selector = workload.tree().at("/spec/selector/matchLabels");
    List<PodDiagnostic> all = new ArrayList<>();
    for (Manifest pod : live.pods()) {
      if (pod.id().namespace().equals(workload.id().namespace())
          && matches(selector, pod.tree())
          && !isOfAnother(workload, pod.tree())) {
        PodDiagnosis diagnosis = new PodDiagnosis(pod.id().name(), component, now);
        diagnosis.read(pod.tree());
        all.addAll(diagnosis.found);
      }
    }
    return all.stream().limit(MOST).toList();
  }

  private static boolean matches(JsonNode selector, JsonNode pod) {
    return !selector.isEmpty()
        && selector.properties().stream()
            .allMatch(e -> pod.at("/metadata/labels").path(e.getKey()).equals(e.getValue()));
  }

  /**
   * Selectors of two backends may overlap. A pod is controlled by a ReplicaSet, whose name begins
   * with that of its Deployment.
   */
  private static boolean isOfAnother(Manifest workload, JsonNode pod) {
    for (JsonNode owner : pod.at("/metadata/ownerReferences")) {
      String name = owner.path("name").asText();
      if (owner.path("controller").asBoolean()
          && !(name + "-").startsWith(workload.id().name() + "-")) {
        return true;
      }
    }
    return false;
  }

  private void read(JsonNode pod) {
    pod.at("/status/containerStatuses").forEach(c -> container(c, c.path("name").asText()));
    pod.at("/status/initContainerStatuses")
        .forEach(c -> container(c, "init/" + c.path("name").asText()));
    pod.at("/status/conditions").forEach(c -> condition(pod, c));
    String phase = pod.at("/status/phase").asText();
    if (phase.equals("Failed") || phase.equals("Unknown")) {
      add("PodCondition", null, phase, pod.at("/status/message").asText(""), null);
    }
  }

  private void container(JsonNode status, String name) {
    JsonNode waiting = status.at("/state/waiting");
    JsonNode ended = status.at("/state/terminated");
    JsonNode before = status.at("/lastState/terminated");
    if (waiting.isObject()) {
      add("ContainerWaiting", name, waiting.path("reason").asText(), message(waiting), null);
      if (before.isObject()) {
        String reason = "PreviousCrash: " + before.path("reason").asText();
        add("ContainerTerminated", name, reason, message(before), before.path("exitCode").asInt());
      }
    }
    if (ended.isObject() && ended.path("exitCode").asInt() != 0) {
      String reason = ended.path("reason").asText();
      add("ContainerTerminated", name, reason, message(ended), ended.path("exitCode").asInt());
    }
  }

  private void condition(JsonNode pod, JsonNode condition) {
    if (!"False".equals(condition.path("status").asText())) {
      return;
    }
    String type = condition.path("type").asText();
    String reason = condition.path("reason").asText();
    if (type.equals("PodScheduled")) {
      add("PodScheduling", null, reason, message(condition), null);
    }
    boolean running = pod.at("/status/phase").asText().equals("Running");
    if (type.equals("Ready") && running && found.isEmpty()) {
      add("PodCondition", null, reason, message(condition), null);
    }
  }

  private static String message(JsonNode state) {
    return Optional.of(state.path("message").asText(""))
        .filter(m -> !m.isBlank())
        .orElse("see the pod's status and log");
  }

  private void add(
      String type,
      @Nullable String container,
      String reason,
      String message,
      @Nullable Integer exitCode) {
    found.add(
        ImmutablePodDiagnostic.builder()
            .failedComponent(component)
            .podName(pod)
            .containerName(container)
            .type(type)
            .reason(reason.isEmpty() ? "Unknown" : reason)
            .message(message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)))
            .exitCode(exitCode)
            .lastUpdated(now)
            .build());
  }
}
