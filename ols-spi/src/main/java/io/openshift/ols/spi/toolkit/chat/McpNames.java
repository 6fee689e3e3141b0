// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat;

import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of MCP servers, under which a service keeps their tools. */
public final class McpNames {
  private McpNames() {}

  /** What is named like another. */
  public static List<Problem> check(List<McpServer> servers) {
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
}
