// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.openshift.ols.spi.state.Manifest;
import java.util.List;

/**
 * Fields in which nothing may stand but what we want: content that pods read, what routes and lets
 * traffic through, what gives rights, and what a pod is made of. Elsewhere members of others are
 * left alone, and so are labels and annotations of others everywhere. Fields that the server reads
 * as one value need no care here: who adds to them takes them from us, and that is a difference.
 */
final class ExactFields {
  private static final List<String> CONTENT = List.of("data", "binaryData");

  /** Makes a controller of OpenShift write images into the pod template; the Go operator set it. */
  private static final String TRIGGERS = "image.openshift.io/triggers";

  private final Corrections corrections = new Corrections();

  private ExactFields() {}

  static List<Correction> corrections(Manifest desired, Manifest live) {
    ExactFields search = new ExactFields();
    JsonNode want = desired.tree();
    JsonNode have = live.tree();
    switch (desired.id().kind().kind()) {
      case "ConfigMap", "Secret" -> search.content(want, have);
      case "Service" -> search.ports(want.at("/spec/ports"), have.at("/spec/ports"));
      case "NetworkPolicy" -> search.policy(want.path("spec"), have.path("spec"));
      case "Deployment" -> search.deployment(want, have);
      case "ClusterRole" -> search.corrections.member("", "aggregationRule", want, have);
      default -> {}
    }
    return search.corrections.all();
  }

  /**
   * A Secret without data of ours is filled by the platform (a token): nothing there is foreign.
   */
  private void content(JsonNode want, JsonNode have) {
    if (CONTENT.stream().allMatch(c -> want.path(c).isEmpty())) {
      return;
    }
    CONTENT.forEach(c -> corrections.members("/" + c, want.path(c), have.path(c)));
  }

  /** Neither can the last port be removed, nor may two have one name: all change places at once. */
  private void ports(JsonNode want, JsonNode have) {
    for (JsonNode port : have) {
      if (!want.isEmpty() && ListKeys.find(want, port, "port").isMissingNode()) {
        corrections.replace("/spec/ports", want);
        return;
      }
    }
  }

  private void policy(JsonNode want, JsonNode have) {
    for (String name : List.of("ingress", "egress")) {
      corrections.member("/spec", name, want, have);
    }
    ArrayNode types = JsonNodeFactory.instance.arrayNode().add("Ingress");
    if (!want.path("egress").isEmpty()) {
      types.add("Egress");
    }
    if (!types.equals(have.path("policyTypes"))) {
      corrections.member("/spec", "policyTypes", want, have);
    }
  }

  private void deployment(JsonNode want, JsonNode have) {
    String annotations = "/metadata/annotations";
    corrections.member(annotations, TRIGGERS, want.at(annotations), have.at(annotations));
    JsonNode strategy = want.at("/spec/strategy");
    if (strategy.path("type").asText().equals("Recreate")
        && have.at("/spec/strategy").has("rollingUpdate")) {
      corrections.replace("/spec/strategy", strategy);
    }
    String pod = "/spec/template/spec";
    new ExactPod(corrections).compare(pod, want.at(pod), have.at(pod));
  }
}
