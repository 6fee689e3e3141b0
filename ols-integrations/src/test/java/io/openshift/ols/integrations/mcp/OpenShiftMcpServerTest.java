// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.mcp.McpSidecar;
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
  void sidecarReadsItsFile() {
    McpSidecar sidecar = sidecar(server("{}"));

    assertThat(sidecar.command()).contains(sidecar.directory() + "/" + sidecar.fileName());
    assertThat(sidecar.text())
        .contains("toolsets = [\"core\", \"config\", \"helm\", \"metrics\"]")
        .contains("kind = \"Secret\"");
  }

  private McpServer server(String ols) {
    return integration.servers(PlainScope.ofOls(ols)).get(0).value();
  }

  private static McpSidecar sidecar(McpServer server) {
    return server.sidecar().orElseThrow();
  }
}
