// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.llm.LlmProvider;
import java.util.List;

/** Brings {@link EchoBackend} and {@link EchoProvider}, for tests of plugins without a backend. */
public final class EchoPlugin implements OlsPlugin {
  @Override
  public String id() {
    return "echo.example.com";
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
  public List<LlmProvider> llmProviders() {
    return List.of(new EchoProvider());
  }
}
