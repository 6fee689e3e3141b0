// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.render.AssumedFacts;
import io.openshift.ols.engine.render.SchemaDefaults;
import io.openshift.ols.operator.config.UsageException;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.OpenShiftVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the user gave to render.
 *
 * @param config the resource, with the CRD's defaults
 * @param given what it refers to
 */
public record RenderInput(OlsConfig config, List<Manifest> given) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Sorts documents into the one resource and what it refers to. */
  public static RenderInput of(List<ObjectNode> documents, String namespace) {
    List<Manifest> given = new ArrayList<>();
    List<ObjectNode> configs = new ArrayList<>();
    for (ObjectNode document : documents) {
      switch (document.path("kind").asText()) {
        case "OLSConfig" -> configs.add(document);
        case "Secret" -> given.add(reference(Secret.class, document, namespace));
        case "ConfigMap" -> given.add(reference(ConfigMap.class, document, namespace));
        default ->
            throw new UsageException(
                "%s \"%s\" is of no use here; give an OLSConfig, Secrets and ConfigMaps"
                    .formatted(
                        document.path("kind").asText("(no kind)"),
                        document.at("/metadata/name").asText()));
      }
    }
    if (configs.size() != 1) {
      throw new UsageException("give exactly one OLSConfig with -f; there are " + configs.size());
    }
    return new RenderInput(config(configs.get(0)), given);
  }

  /** The facts that a file says, or the newest OpenShift. */
  public static ClusterFacts facts(Catalog catalog, @Nullable JsonNode file) {
    if (file == null) {
      return AssumedFacts.newest(catalog);
    }
    String version = file.path("openShift").asText("none");
    Optional<OpenShiftVersion> openShift = OpenShiftVersion.parse(version);
    if (openShift.isEmpty() && !version.equals("none") && !version.equals("null")) {
      throw new UsageException(
          "openShift: \"%s\" is no version; write 4.19, or none".formatted(version));
    }
    List<String> absent = new ArrayList<>();
    file.path("absent").forEach(kind -> absent.add(kind.asText()));
    boolean serviceCa = file.path("serviceCa").asBoolean(openShift.isPresent());
    return AssumedFacts.of(catalog, openShift, serviceCa, absent);
  }

  private static OlsConfig config(ObjectNode document) {
    SortedSet<Problem> problems = SchemaCheck.problems(document);
    if (!problems.isEmpty()) {
      throw new UsageException(
          problems.stream()
              .map(p -> "\n  " + p.text())
              .collect(Collectors.joining("", "the API server would refuse this OLSConfig:", "")));
    }
    try {
      return MAPPER.treeToValue(SchemaDefaults.fill(document), OlsConfig.class);
    } catch (JsonProcessingException e) {
      throw new UsageException("the OLSConfig cannot be read: " + e.getOriginalMessage());
    }
  }

  private static Manifest reference(
      Class<? extends io.fabric8.kubernetes.api.model.HasMetadata> type,
      ObjectNode document,
      String namespace) {
    ObjectNode placed = document.deepCopy();
    placed.withObject("/metadata").put("namespace", namespace);
    return Manifest.of(ApiKind.of(type), placed);
  }
}
