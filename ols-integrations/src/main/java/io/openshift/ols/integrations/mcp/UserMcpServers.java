// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import io.openshift.ols.api.v1alpha1.FeatureGateNames;
import io.openshift.ols.api.v1alpha1.McpServerSpec;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The servers that the resource lists, while the feature gate is there. Without it nothing of them
 * counts: no Secret is mounted, none is asked for.
 */
public final class UserMcpServers implements McpIntegration {
  private static final FieldPath SERVERS = FieldPath.of("spec.mcpServers");

  /** Servers come in the order of these ids, and the built-in one is first. */
  @Override
  public String id() {
    return "user";
  }

  @Override
  public List<ConfigFragment<McpServer>> servers(ReferenceScope scope) {
    List<ConfigFragment<McpServer>> servers = new ArrayList<>();
    mistakes(scope)
        .forEach(
            (entry, problems) -> {
              if (problems.isEmpty()) {
                servers.add(entry.fragment());
              }
            });
    return servers;
  }

  @Override
  public List<Problem> obstacles(ReferenceScope scope) {
    return mistakes(scope).values().stream().flatMap(List::stream).toList();
  }

  @Override
  public List<Problem> notes(ReferenceScope scope) {
    List<McpServerSpec> listed = scope.spec().getMcpServers();
    if (!isOn(scope) && !listed.isEmpty()) {
      return List.of(gateMissing());
    }
    return entries(scope).stream().flatMap(entry -> entry.notes().stream()).toList();
  }

  @Override
  public Set<FieldPath> consumes() {
    return Set.of(SERVERS, FieldPath.of("spec.featureGates"));
  }

  /** Each listed server with what is wrong with it. */
  private static Map<McpServerEntry, List<Problem>> mistakes(ReferenceScope scope) {
    Set<String> names = new HashSet<>();
    if (OpenShiftMcpServer.isOn(scope.spec().getOls())) {
      names.add(OpenShiftMcpServer.NAME);
    }
    Map<McpServerEntry, List<Problem>> mistakes = new LinkedHashMap<>();
    for (McpServerEntry entry : entries(scope)) {
      List<Problem> problems = new ArrayList<>(entry.obstacles());
      if (!names.add(entry.name())) {
        problems.add(taken(entry));
      }
      mistakes.put(entry, problems);
    }
    return mistakes;
  }

  private static List<McpServerEntry> entries(ReferenceScope scope) {
    List<McpServerEntry> entries = new ArrayList<>();
    if (isOn(scope)) {
      List<McpServerSpec> listed = scope.spec().getMcpServers();
      for (int i = 0; i < listed.size(); i++) {
        entries.add(new McpServerEntry(listed.get(i), SERVERS.index(i)));
      }
    }
    return entries;
  }

  private static boolean isOn(ReferenceScope scope) {
    return scope.spec().getFeatureGates().contains(FeatureGateNames.MCP_SERVER);
  }

  private static Problem taken(McpServerEntry entry) {
    boolean builtIn = entry.name().equals(OpenShiftMcpServer.NAME);
    return Problem.user(
        ProblemCode.CLASH,
        entry.path().field("name"),
        "another MCP server is named \"" + entry.name() + "\"",
        builtIn
            ? "use another name: this one is the built-in server's, unless introspectionEnabled is"
                + " false"
            : "give each server a name of its own");
  }

  private static Problem gateMissing() {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        SERVERS,
        "these servers are left out, because spec.featureGates does not list %s"
            .formatted(FeatureGateNames.MCP_SERVER),
        "list it there, or remove them");
  }
}
