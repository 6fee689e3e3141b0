// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openshift.ols.api.v1alpha1.ImmutableOlsConfigSpec;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemException;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Optional;

/** What is known before any reference is resolved, for the parts of one plugin. */
public class Scope implements ReferenceScope {
  private static final ObjectMapper STRICT = new ObjectMapper();
  private static final OlsConfigSpec NO_SPEC = ImmutableOlsConfigSpec.builder().build();

  private final String plugin;
  private final OlsConfig config;
  private final ClusterFacts facts;
  private final OperatorSettings settings;

  public Scope(String plugin, OlsConfig config, ClusterFacts facts, OperatorSettings settings) {
    this.plugin = plugin;
    this.config = config;
    this.facts = facts;
    this.settings = settings;
  }

  @Override
  public final OlsConfig config() {
    return config;
  }

  @Override
  public final OlsConfigSpec spec() {
    return Optional.ofNullable(config.getSpec()).orElse(NO_SPEC);
  }

  @Override
  public final ClusterFacts facts() {
    return facts;
  }

  @Override
  public final OperatorSettings settings() {
    return settings;
  }

  @Override
  public final String image(ImageKey key) {
    return settings
        .image(key)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.cluster(
                        ProblemCode.IMAGE_MISSING,
                        FieldPath.of("spec"),
                        "no image for " + key.role(),
                        "start the operator with --" + key.flag() + "=IMAGE")));
  }

  @Override
  public final <T> Optional<T> extension(Class<T> type) {
    JsonNode part = spec().getExtensions().get(plugin);
    if (part == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(STRICT.treeToValue(part, type));
    } catch (JsonProcessingException e) {
      throw new ProblemException(ExtensionProblem.of(plugin, e));
    }
  }
}
