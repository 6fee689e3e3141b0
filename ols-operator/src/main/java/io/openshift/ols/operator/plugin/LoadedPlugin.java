// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.plugin;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import java.util.List;

/**
 * A plugin as it answered when it was loaded, so that it is asked once and its failures come early.
 *
 * @param source the jar, or the class path
 */
public record LoadedPlugin(
    String source,
    String id,
    int spiVersion,
    List<Backend> backends,
    List<Component> components,
    List<LlmProvider> llmProviders,
    List<McpIntegration> mcpIntegrations)
    implements OlsPlugin {

  static LoadedPlugin of(String source, OlsPlugin plugin) {
    return new LoadedPlugin(
        source,
        plugin.id(),
        plugin.spiVersion(),
        List.copyOf(plugin.backends()),
        List.copyOf(plugin.components()),
        List.copyOf(plugin.llmProviders()),
        List.copyOf(plugin.mcpIntegrations()));
  }
}
