// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RhoaiVllmProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new RhoaiVllmProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  @Test
  void entryTellsItsAddressAndToken() {
    String members = "url: 'https://vllm.example.com/v1', credentialsSecretRef: {name: key}";

    assertThat(provider.facts(Entries.of(provider, members)).value())
        .extracting(ProviderFacts::url)
        .isEqualTo(Optional.of("https://vllm.example.com/v1"));
    assertThat(Entries.credentials(provider, members)).containsExactly("key: \"apitoken\"");
    assertThat(Entries.problems(provider, members)).isEmpty();
  }

  @Test
  void tokenNeverGoesToSomebodyElse() {
    assertThat(Entries.problems(provider, ""))
        .containsExactly(
            "spec.llm.providers[0].url: is missing, and type \"rhoai_vllm\" needs it;"
                + " give the address at which vLLM answers");
  }
}
