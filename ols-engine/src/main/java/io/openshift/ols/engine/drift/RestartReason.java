// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.spi.state.Manifest;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why an object's pods are replaced, as users are told: which Secrets and ConfigMaps have other
 * content, and which fields of the pod template differ.
 */
public final class RestartReason {
  /** With it begin the paths of all fields whose change replaces pods. */
  public static final String TEMPLATE = "spec.template.";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String STAMP = "/spec/template/metadata/annotations";

  private RestartReason() {}

  /**
   * The reason, as names joined by commas; absent if the change replaces no pod.
   *
   * @param before what lives
   * @param after what will live, or lives now; may leave out what the server fills in
   */
  public static Optional<String> between(Manifest before, Manifest after) {
    if (!PodSources.hasTemplate(after)) {
      return Optional.empty();
    }
    SortedSet<String> names = new TreeSet<>(DifferingFields.of(after, before));
    names.removeIf(path -> !path.startsWith(TEMPLATE));
    if (!digest(after).equals(digest(before))) {
      names.addAll(sources(sources(before), sources(after)));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private static SortedSet<String> sources(JsonNode before, JsonNode after) {
    SortedSet<String> changed = new TreeSet<>();
    after.properties().stream()
        .filter(e -> !e.getValue().equals(before.path(e.getKey())))
        .forEach(e -> changed.add(e.getKey()));
    before.fieldNames().forEachRemaining(name -> addIfGone(name, after, changed));
    return changed;
  }

  private static void addIfGone(String name, JsonNode after, SortedSet<String> changed) {
    if (!after.has(name)) {
      changed.add(name + " (no longer used)");
    }
  }

  private static String digest(Manifest manifest) {
    return manifest.tree().at(STAMP).path(AnnotationKeys.DIGEST).asText();
  }

  /** Whoever can write the Deployment can write anything there. */
  private static JsonNode sources(Manifest manifest) {
    String text =
        manifest.tree().at("/metadata/annotations").path(AnnotationKeys.SOURCES).asText("{}");
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
