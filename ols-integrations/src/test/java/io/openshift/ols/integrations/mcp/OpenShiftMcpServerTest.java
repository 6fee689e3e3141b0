// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.mcp.McpSidecar;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenShiftMcpServerTest {
  private final OpenShiftMcpServer integration = new OpenShiftMcpServer();

  @Test
  void introspectionIsOnUnlessItIsSwitchedOff() {
    assertThat(integration.servers(PlainScope.ofOls("{}"))).hasSize(1);
    assertThat(integration.servers(PlainScope.ofOls("{introspectionEnabled: true}"))).hasSize(1);
    assertThat(integration.servers(PlainScope.ofOls("{introspectionEnabled: false}"))).isEmpty();
  }

  @Test
  void serverActsWithTheTokenOfWhoeverAsks() {
    McpServer server = server("{}");

    assertThat(server.url()).isEqualTo("http://localhost:8080/mcp");
    assertThat(server.timeout()).contains(60L);
    assertThat(server.headers()).containsExactly(new McpHeader.CallerToken("Authorization"));
  }

  @Test
  void timeoutAndResourcesAreTheUsersIfGiven() {
    McpServer server =
        server(
            "{mcpKubeServerConfig: {timeout: 90},"
                + " deployment: {mcpServer: {resources: {requests: {cpu: 1}}}}}");

    assertThat(server.timeout()).contains(90L);
    assertThat(sidecar(server).resources().getLimits()).isNullOrEmpty();
  }

  @Test
  void timeoutOfAServerThatIsOffIsReported() {
    String timeout = ", mcpKubeServerConfig: {timeout: %d}}";

    assertThat(notes("{introspectionEnabled: false" + timeout.formatted(90)))
        .containsExactly(
            "spec.ols.mcpKubeServerConfig.timeout: the built-in MCP server is off, so this has no"
                + " effect; remove it, or set introspectionEnabled to true");
    assertThat(notes("{introspectionEnabled: false" + timeout.formatted(60))).isEmpty();
    assertThat(notes("{introspectionEnabled: true" + timeout.formatted(90))).isEmpty();
  }

  @Test
  void sidecarReadsItsFile() {
    McpSidecar sidecar = sidecar(server("{}"));

    assertThat(sidecar.command()).contains(sidecar.directory() + "/" + sidecar.fileName());
    assertThat(sidecar.text())
        .contains("toolsets = [\"core\", \"config\", \"helm\", \"metrics\"]")
        .contains("kind = \"Secret\"");
  }

  private List<String> notes(String ols) {
    return integration.notes(PlainScope.ofOls(ols)).stream().map(Problem::text).toList();
  }

  private McpServer server(String ols) {
    return integration.servers(PlainScope.ofOls(ols)).get(0).value();
  }

  private static McpSidecar sidecar(McpServer server) {
    return server.sidecar().orElseThrow();
  }
}
