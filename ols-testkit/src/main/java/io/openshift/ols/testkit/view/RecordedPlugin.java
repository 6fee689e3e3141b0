// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import java.util.List;

/** A plugin whose components' calls are noted. */
record RecordedPlugin(OlsPlugin plugin, Journal journal) implements OlsPlugin {
  @Override
  public String id() {
    return plugin.id();
  }

  @Override
  public int spiVersion() {
    return plugin.spiVersion();
  }

  @Override
  public List<Backend> backends() {
    return plugin.backends().stream()
        .<Backend>map(b -> new RecordedComponent.OfBackend(b, journal))
        .toList();
  }

  @Override
  public List<Component> components() {
    return plugin.components().stream()
        .<Component>map(c -> new RecordedComponent(c, journal))
        .toList();
  }

  @Override
  public List<LlmProvider> llmProviders() {
    return plugin.llmProviders();
  }

  @Override
  public List<McpIntegration> mcpIntegrations() {
    return plugin.mcpIntegrations();
  }
}
