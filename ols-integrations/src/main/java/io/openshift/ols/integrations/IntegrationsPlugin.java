// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations;

import com.google.auto.service.AutoService;
import io.openshift.ols.integrations.llm.BuiltInProviders;
import io.openshift.ols.integrations.mcp.OpenShiftMcpServer;
import io.openshift.ols.integrations.mcp.UserMcpServers;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import java.util.List;

/** Brings the built-in LLM providers and MCP integrations. */
@AutoService(OlsPlugin.class)
public final class IntegrationsPlugin implements OlsPlugin {

  @Override
  public String id() {
    return "integrations";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<LlmProvider> llmProviders() {
    return BuiltInProviders.all();
  }

  @Override
  public List<McpIntegration> mcpIntegrations() {
    return List.of(new OpenShiftMcpServer(), new UserMcpServers());
  }
}
