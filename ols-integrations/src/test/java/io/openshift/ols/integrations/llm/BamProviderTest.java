// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.toolkit.names.Dialects;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import org.junit.jupiter.api.Test;

class BamProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new BamProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  @Test
  void noBackendCanServeIt() {
    assertThat(provider.wireType(Dialects.APP_SERVER))
        .isEqualTo(WireType.unsupported("no backend has a client for it any more"));
  }
}
