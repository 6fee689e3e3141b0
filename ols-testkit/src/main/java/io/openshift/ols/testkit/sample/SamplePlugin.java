// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import java.util.List;

/** Brings {@link HelloComponent}, {@link EchoBackend} and {@link EchoProvider}. */
public final class SamplePlugin implements OlsPlugin {
  @Override
  public String id() {
    return "sample.example.com";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Backend> backends() {
    return List.of(new EchoBackend());
  }

  @Override
  public List<Component> components() {
    return List.of(new HelloComponent());
  }

  @Override
  public List<LlmProvider> llmProviders() {
    return List.of(new EchoProvider());
  }
}
