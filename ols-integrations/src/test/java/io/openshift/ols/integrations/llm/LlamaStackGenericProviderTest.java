// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.NativeProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
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
  void entryTellsTypeAndSettingsInTheTargetsOwnWords() {
    ProviderFacts facts =
        facts("providerType: 'remote::groq', config: {base_url: 'https://g.example.com'}");

    assertThat(provider.wireType(Dialects.LCORE)).isEqualTo(WireType.of(NativeProvider.WIRE_NAME));
    assertThat(facts.nativeProvider().orElseThrow().type()).isEqualTo("remote::groq");
    assertThat(facts.nativeProvider().orElseThrow().settings())
        .hasToString("{\"base_url\":\"https://g.example.com\"}");
    assertThat(facts("url: 'https://g.example.com'").url()).isEmpty();
  }

  @Test
  void typeAndSettingsAreNeeded() {
    String entry = "spec.llm.providers[0]";
    String missing = "is missing, and type \"llamaStackGeneric\" needs it; ";
    String type = "give the type in the words of Llama Stack, as remote::groq";
    String config = "give the settings of that type, as an object";

    assertThat(Entries.problems(provider, "providerType: 'remote::groq', config: {}")).isEmpty();
    assertThat(Entries.problems(provider, "providerType: ' ', config: [1]"))
        .containsExactly(
            entry + ".providerType: " + missing + type, entry + ".config: " + missing + config);
    assertThat(facts("config: {}").nativeProvider()).isEmpty();
  }

  @Test
  void publicEndpointNeedsNoSecret() {
    assertThat(provider.needsCredentials()).isFalse();
    assertThat(Entries.credentials(provider, "credentialsSecretRef: {name: ''}")).isEmpty();
    assertThat(Entries.credentials(provider, "credentialsSecretRef: {name: k}, credentialKey: t"))
        .containsExactly("k: \"t\"");
  }

  private ProviderFacts facts(String members) {
    return provider.facts(Entries.of(provider, members)).value();
  }
}
