// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.sample;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import java.util.List;

/** A plugin of given parts. */
public record FakePlugin(
    String id, List<Backend> backends, List<Component> components, List<LlmProvider> llmProviders)
    implements OlsPlugin {

  public static FakePlugin ofBackends(String id, Backend... backends) {
    return new FakePlugin(id, List.of(backends), List.of(), List.of());
  }

  public static FakePlugin ofComponents(String id, Component... components) {
    return new FakePlugin(id, List.of(), List.of(components), List.of());
  }

  public static FakePlugin ofProviders(String id, LlmProvider... providers) {
    return new FakePlugin(id, List.of(), List.of(), List.of(providers));
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }
}
