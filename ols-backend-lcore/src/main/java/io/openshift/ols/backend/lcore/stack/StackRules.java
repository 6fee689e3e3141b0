// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.openshift.ols.api.v1alpha1.FeatureGateNames;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in the way of the file, and what the user should know about it. */
final class StackRules {
  private static final FieldPath FILTERS = FieldPath.of("spec.ols.queryFilters");
  private static final FieldPath GATES = FieldPath.of("spec.featureGates");

  private StackRules() {}

  /** Two servers of one name would be one to Llama Stack. */
  static List<Problem> serverNames(List<McpServer> servers) {
    Set<String> names = new HashSet<>();
    return servers.stream()
        .map(McpServer::name)
        .filter(name -> !names.add(name))
        .map(
            name ->
                Problem.user(
                    ProblemCode.CLASH,
                    FieldPath.of("spec.mcpServers"),
                    "two MCP servers are named \"" + name + "\"",
                    "give each a name of its own"))
        .toList();
  }

  /** What the release cannot do, although fields of the resource ask for it. */
  static List<Problem> missingFeatures(OlsConfigSpec spec, Pair pair) {
    List<Problem> notes = new ArrayList<>();
    if (pair == Pair.V0_6 && !spec.getOls().getQueryFilters().isEmpty()) {
      notes.add(
          unsupported(
              FILTERS,
              "lightspeed-stack %s has no filters, so questions are passed on as they are"
                  .formatted(pair.text()),
              "remove it, or run the release 0.7"));
    }
    List<String> gates = spec.getFeatureGates();
    for (int i = 0; i < gates.size(); i++) {
      if (!gates.get(i).equals(FeatureGateNames.MCP_SERVER)) {
        notes.add(
            unsupported(
                GATES.index(i),
                "\"%s\" is no feature of the lcore backend".formatted(gates.get(i)),
                "remove it"));
      }
    }
    return notes;
  }

  private static Problem unsupported(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure);
  }
}
