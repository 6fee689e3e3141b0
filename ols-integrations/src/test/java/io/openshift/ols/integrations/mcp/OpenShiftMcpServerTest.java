// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.mcp.McpSidecar;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenShiftMcpServerTest {
  private final OpenShiftMcpServer integration = new OpenShiftMcpServer();

  @Test
  void introspectionIsOnUnlessItIsSwitchedOff() {
    assertThat(integration.servers(new Scope("{}"))).hasSize(1);
    assertThat(integration.servers(new Scope("{introspectionEnabled: true}"))).hasSize(1);
    assertThat(integration.servers(new Scope("{introspectionEnabled: false}"))).isEmpty();
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
    return integration.servers(new Scope(ols)).get(0).value();
  }

  private static McpSidecar sidecar(McpServer server) {
    return server.sidecar().orElseThrow();
  }

  private record Scope(String ols) implements ReferenceScope {

    @Override
    public OlsConfig config() {
      String text = "spec: {llm: {providers: []}, ols: " + ols + "}";
      return Serialization.unmarshal(text, OlsConfig.class);
    }

    @Override
    public OlsConfigSpec spec() {
      return config().getSpec();
    }

    @Override
    public ClusterFacts facts() {
      return ImmutableClusterFacts.builder().serviceCa(true).build();
    }

    @Override
    public OperatorSettings settings() {
      return ImmutableOperatorSettings.builder().namespace("lightspeed").version("1").build();
    }

    @Override
    public String image(ImageKey key) {
      return key.flag();
    }

    @Override
    public <T> Optional<T> extension(Class<T> type) {
      return Optional.empty();
    }
  }
}
