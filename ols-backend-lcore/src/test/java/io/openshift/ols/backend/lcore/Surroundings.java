// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.ImmutableMcpSidecar;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;
import java.util.Optional;

/** What other plugins bring: two LLM services and two MCP servers, one of them in the pod. */
final class Surroundings implements OlsPlugin, McpIntegration {
  /** A service with a key. */
  static final String KEYED = "test.example.com/keyed";

  /** A service with a file. */
  static final String FILED = "test.example.com/filed";

  @Override
  public String id() {
    return "test.example.com";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<LlmProvider> llmProviders() {
    return List.of(new Service(KEYED, "remote::openai"), new Service(FILED, "remote::vertexai"));
  }

  @Override
  public List<McpIntegration> mcpIntegrations() {
    return List.of(this);
  }

  @Override
  public List<ConfigFragment<McpServer>> servers(ReferenceScope scope) {
    McpServer inPod =
        ImmutableMcpServer.builder()
            .name("openshift")
            .url("http://localhost:8080/mcp")
            .addHeaders(new McpHeader.CallerToken("Authorization"))
            .sidecar(
                ImmutableMcpSidecar.builder()
                    .name("openshift-mcp-server")
                    .image("mcp")
                    .command(List.of("/run"))
                    .resources(Resources.of("50m", "64Mi", "200Mi"))
                    .configMap("openshift-mcp-server-config")
                    .fileName("config.toml")
                    .directory("/etc/mcp-server")
                    .text("a = 1")
                    .build())
            .build();
    McpServer elsewhere =
        ImmutableMcpServer.builder()
            .name("tickets")
            .url("https://tickets.example.com/mcp")
            .addHeaders(new McpHeader.FromSecret("X-Key", "tickets-key", "header"))
            .build();
    return List.of(
        ConfigFragment.of(inPod),
        ConfigFragment.of(
            elsewhere,
            new CredentialUse(
                "tickets-key",
                KeyRule.of("header"),
                ReloadClass.ROLL,
                FieldPath.of("spec.mcpServers"),
                "mcp")));
  }

  private record Service(String type, String name) implements LlmProvider {
    @Override
    public WireType wireType(DialectId dialect) {
      return WireType.of(name);
    }

    @Override
    public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
      ProviderFacts facts =
          ProviderFacts.from(entry)
              .credentialKey("apitoken")
              .project(Optional.of("project").filter(p -> type.equals(FILED)))
              .build();
      return ConfigFragment.of(
          facts,
          new CredentialUse(
              facts.credentialsSecret().orElseThrow(),
              KeyRule.of("apitoken"),
              ReloadClass.ROLL,
              entry.path(),
              "llm-provider-" + facts.name()));
    }
  }
}
