// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi;

import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import java.util.List;

/**
 * What a jar brings: the one type that is found with {@code ServiceLoader}. A public class with a
 * public constructor without parameters, registered with {@code @AutoService(OlsPlugin.class)}:
 *
 * <pre>{@code
 * @AutoService(OlsPlugin.class)
 * public final class ClockPlugin implements OlsPlugin {
 *   public String id() { return "clock.example.com"; }
 *   public int spiVersion() { return SpiVersion.CURRENT; }
 *   public List<Component> components() { return List.of(new ClockComponent()); }
 * }
 * }</pre>
 *
 * <p>Each method is called once, when the operator starts. A plugin that throws is left out and
 * named.
 */
public interface OlsPlugin {

  /**
   * Unique, lower-case letters, digits, dashes and dots; a third party qualifies it with a domain.
   * It is the key of the plugin's part of the resource, {@code spec.extensions.<id>}.
   */
  String id();

  /** {@link SpiVersion#CURRENT}, as it was when the plugin was compiled. */
  int spiVersion();

  default List<Backend> backends() {
    return List.of();
  }

  default List<Component> components() {
    return List.of();
  }

  default List<LlmProvider> llmProviders() {
    return List.of();
  }

  default List<McpIntegration> mcpIntegrations() {
    return List.of();
  }
}
