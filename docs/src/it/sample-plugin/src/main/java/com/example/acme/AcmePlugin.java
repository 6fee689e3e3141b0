// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import com.google.auto.service.AutoService;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import java.util.List;

/** The jar's table of contents. */
@AutoService(OlsPlugin.class)
public final class AcmePlugin implements OlsPlugin {
  @Override
  public String id() {
    return "acme.example.com";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Backend> backends() {
    return List.of(new AcmeBackend());
  }

  @Override
  public List<Component> components() {
    return List.of(new ClockComponent());
  }

  @Override
  public List<LlmProvider> llmProviders() {
    return List.of(new AcmeProvider());
  }

  @Override
  public List<McpIntegration> mcpIntegrations() {
    return List.of(new AcmeTools());
  }
}
