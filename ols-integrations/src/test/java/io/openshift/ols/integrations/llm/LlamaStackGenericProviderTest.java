// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.toolkit.names.Dialects;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import org.junit.jupiter.api.Test;

class LlamaStackGenericProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new LlamaStackGenericProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  @Test
  void backendWithoutLlamaStackCannotServeIt() {
    assertThat(provider.wireType(Dialects.APP_SERVER))
        .isEqualTo(
            WireType.unsupported(
                "it is written in the words of Llama Stack, which it does not run"));
  }

  @Test
  void publicEndpointNeedsNoSecret() {
    assertThat(provider.needsCredentials()).isFalse();
    assertThat(Entries.credentials(provider, "credentialsSecretRef: {name: ''}")).isEmpty();
    assertThat(Entries.credentials(provider, "credentialsSecretRef: {name: k}, credentialKey: t"))
        .containsExactly("k: \"t\"");
  }
}
