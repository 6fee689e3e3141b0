// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.api.v1alpha1.FeatureGateNames;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.api.v1alpha1.ToolFilteringSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code spec.featureGates} switches in the file, and what it does not. */
final class FeatureGates {
  private static final FieldPath GATES = FieldPath.of("spec.featureGates");
  private static final FieldPath FILTERING = FieldPath.of("spec.ols.toolFilteringConfig");
  private static final Set<String> KNOWN =
      Set.of(FeatureGateNames.MCP_SERVER, FeatureGateNames.TOOL_FILTERING);

  private final List<String> listed;
  private final @Nullable ToolFilteringSpec filtering;
  private final boolean tools;

  /**
   * @param tools whether there is an MCP server
   */
  FeatureGates(OlsConfigSpec spec, boolean tools) {
    this.listed = spec.getFeatureGates();
    this.filtering = spec.getOls().getToolFilteringConfig();
    this.tools = tools;
  }

  /** The section; absent when tools are not to be filtered, or when there are none. */
  Optional<ToolFilteringSection> toolFiltering() {
    return Optional.ofNullable(filtering)
        .filter(spec -> isListed() && tools)
        .map(ToolFilteringSection::of);
  }

  List<Problem> notes() {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      if (!KNOWN.contains(listed.get(i))) {
        problems.add(
            noEffect(
                GATES.index(i),
                "\"%s\" is no feature of this version".formatted(listed.get(i)),
                "use %s or %s, or remove it"
                    .formatted(FeatureGateNames.MCP_SERVER, FeatureGateNames.TOOL_FILTERING)));
      }
    }
    halfFiltering().ifPresent(problems::add);
    return problems;
  }

  /** Gate, settings and tools: filtering needs all three. */
  private Optional<Problem> halfFiltering() {
    if (filtering == null) {
      return isListed()
          ? Optional.of(
              noEffect(
                  GATES.index(listed.indexOf(FeatureGateNames.TOOL_FILTERING)),
                  "tools are not filtered, because " + FILTERING + " is not set",
                  "set it, {} is enough for the defaults"))
          : Optional.empty();
    }
    if (!isListed()) {
      return Optional.of(
          noEffect(
              FILTERING,
              "tools are not filtered, because spec.featureGates does not list "
                  + FeatureGateNames.TOOL_FILTERING,
              "list it there, or remove this"));
    }
    return tools
        ? Optional.empty()
        : Optional.of(
            noEffect(
                FILTERING,
                "there is no MCP server whose tools could be filtered",
                "add one, or set introspectionEnabled to true"));
  }

  private boolean isListed() {
    return listed.contains(FeatureGateNames.TOOL_FILTERING);
  }

  private static Problem noEffect(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure);
  }
}
