// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Several plugins as if they were one, so that golden folders show the objects of all. */
record WholeProduct(List<OlsPlugin> parts) implements OlsPlugin {
  @Override
  public String id() {
    return "product.example.com";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Backend> backends() {
    return all(OlsPlugin::backends);
  }

  @Override
  public List<Component> components() {
    return all(OlsPlugin::components);
  }

  @Override
  public List<LlmProvider> llmProviders() {
    return all(OlsPlugin::llmProviders);
  }

  @Override
  public List<McpIntegration> mcpIntegrations() {
    return all(OlsPlugin::mcpIntegrations);
  }

  private <T> List<T> all(Function<OlsPlugin, ? extends Collection<T>> of) {
    return parts.stream().flatMap(p -> of.apply(p).stream()).toList();
  }
}
