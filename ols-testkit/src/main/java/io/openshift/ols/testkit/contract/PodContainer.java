// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.spi.state.Manifest;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A container of a pod template.
 *
 * @param object subject of the object that it is in
 * @param pod the pod's spec
 * @param tree the container
 */
record PodContainer(String object, JsonNode pod, JsonNode tree) {
  static Stream<PodContainer> of(Part part) {
    return part.manifests().stream().flatMap(PodContainer::of);
  }

  private static Stream<PodContainer> of(Manifest manifest) {
    JsonNode pod = podOf(manifest);
    String object = Finding.subject(manifest.id());
    return Stream.of("initContainers", "containers")
        .flatMap(list -> StreamSupport.stream(pod.path(list).spliterator(), false))
        .map(container -> new PodContainer(object, pod, container));
  }

  /** The pod's spec, wherever the kind has it; missing if the object runs no pod. */
  static JsonNode podOf(Manifest manifest) {
    return Stream.of("/spec/template/spec", "/spec/jobTemplate/spec/template/spec")
        .map(manifest.tree()::at)
        .filter(JsonNode::isObject)
        .findFirst()
        .orElse(manifest.tree().at("/nowhere"));
  }

  String image() {
    return tree.path("image").asText();
  }

  /** A value of the container's security context. */
  JsonNode security(String pointer) {
    return tree.path("securityContext").at(pointer);
  }

  /** The same, or else the pod's. */
  JsonNode securityOrPods(String pointer) {
    JsonNode own = security(pointer);
    return own.isMissingNode() ? pod.path("securityContext").at(pointer) : own;
  }

  Finding finding(String text) {
    return new Finding(object + "/" + tree.path("name").asText(), text);
  }

  /** Names of the members that are not there. */
  Stream<String> lacking(JsonNode parent, List<String> members) {
    return members.stream().filter(m -> !parent.has(m));
  }
}
