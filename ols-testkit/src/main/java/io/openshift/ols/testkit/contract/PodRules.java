// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every pod keeps. */
final class PodRules {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PodRules() {}

  static Stream<Finding> restricted(Part part) {
    return PodContainer.of(part).flatMap(PodRules::restricted);
  }

  private static Stream<Finding> restricted(PodContainer container) {
    List<String> missing = new ArrayList<>();
    if (!container.securityOrPods("/runAsNonRoot").asBoolean(false)) {
      missing.add("runAsNonRoot true");
    }
    if (container.security("/allowPrivilegeEscalation").asBoolean(true)) {
      missing.add("allowPrivilegeEscalation false");
    }
    if (!container.security("/capabilities/drop").toString().contains("\"ALL\"")) {
      missing.add("capabilities drop ALL");
    }
    if (!container.securityOrPods("/seccompProfile/type").asText().equals("RuntimeDefault")) {
      missing.add("seccompProfile RuntimeDefault");
    }
    if (!container.security("/readOnlyRootFilesystem").asBoolean(false)) {
      missing.add("readOnlyRootFilesystem true");
    }
    return missing.stream().map(m -> container.finding("lacks " + m));
  }

  static Stream<Finding> requests(Part part) {
    return PodContainer.of(part)
        .flatMap(
            c ->
                c.lacking(c.tree().at("/resources/requests"), List.of("cpu", "memory"))
                    .map(resource -> c.finding("asks for no " + resource)));
  }

  static Stream<Finding> probes(Part part) {
    return PodContainer.of(part)
        .filter(c -> !c.tree().path("ports").isEmpty())
        .flatMap(
            c ->
                c.lacking(c.tree(), List.of("readinessProbe", "livenessProbe"))
                    .map(probe -> c.finding("listens and has no " + probe)));
  }

  static Stream<Finding> images(Part part) {
    Set<String> allowed = declared(part);
    collectTexts(MAPPER.valueToTree(part.rehearsal().inputs().config()), allowed);
    return PodContainer.of(part)
        .filter(c -> !allowed.contains(c.image()))
        .map(
            c ->
                c.finding("runs \"%s\", which no ImageKey in images() names".formatted(c.image())));
  }

  /** Its own images, and those that come with what others lend it. */
  private static Set<String> declared(Part part) {
    OperatorSettings settings = part.rehearsal().inputs().settings();
    Set<ImageKey> keys = new HashSet<>(part.component().images());
    if (!part.component().needs().isEmpty()) {
      part.rehearsal().catalog().integrations().forEach(i -> keys.addAll(i.part().images()));
      part.rehearsal().catalog().components().stream()
          .map(r -> r.part())
          .filter(c -> !c.id().equals(part.id()))
          .map(Component::images)
          .forEach(keys::addAll);
    }
    Set<String> images = new HashSet<>();
    keys.forEach(key -> settings.image(key).ifPresent(images::add));
    return images;
  }

  private static void collectTexts(JsonNode node, Set<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> collectTexts(child, texts));
  }
}
