// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.CannedAnswer;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import org.junit.jupiter.api.Test;

class FakeProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new FakeProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  @Test
  void answerIsFixedAndMayCallATool() {
    assertThat(facts("").cannedAnswer())
        .contains(new CannedAnswer("This is a preconfigured fake response.", false));
    assertThat(facts("fakeProviderMCPToolCall: true").cannedAnswer())
        .hasValueSatisfying(answer -> assertThat(answer.toolCall()).isTrue());
  }

  @Test
  void nobodyIsAskedSoNoSecretIsNeeded() {
    assertThat(provider.needsCredentials()).isFalse();
    assertThat(facts("url: 'https://a.example.com'").url()).isEmpty();
    assertThat(Entries.credentials(provider, "")).isEmpty();
    assertThat(Entries.credentials(provider, "credentialsSecretRef: {name: key}"))
        .containsExactly("key: \"apitoken\"");
  }

  private ProviderFacts facts(String members) {
    return provider.facts(Entries.of(provider, members)).value();
  }
}
