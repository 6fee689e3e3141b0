// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import java.util.List;

/** A plugin around one part. */
record LonePart(
    List<Backend> backends,
    List<Component> components,
    List<LlmProvider> llmProviders,
    List<McpIntegration> mcpIntegrations)
    implements OlsPlugin {

  static OlsPlugin of(Backend part) {
    return new LonePart(List.of(part), List.of(), List.of(), List.of());
  }

  static OlsPlugin of(Component part) {
    return new LonePart(List.of(), List.of(part), List.of(), List.of());
  }

  static OlsPlugin of(LlmProvider part) {
    return new LonePart(List.of(), List.of(), List.of(part), List.of());
  }

  static OlsPlugin of(McpIntegration part) {
    return new LonePart(List.of(), List.of(), List.of(), List.of(part));
  }

  @Override
  public String id() {
    return "lone-part.example.com";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }
}
