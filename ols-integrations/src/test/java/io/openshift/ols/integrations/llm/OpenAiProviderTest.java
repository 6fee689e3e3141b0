// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.toolkit.names.Dialects;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new OpenAiProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  @Test
  void entryStandsOnOneToken() {
    ProviderFacts facts =
        facts("url: 'https://llm.example.com/v1', credentialsSecretRef: {name: key}");

    assertThat(facts.url()).contains("https://llm.example.com/v1");
    assertThat(facts.credentialKey()).isEmpty();
    assertThat(Entries.credentials(provider, "credentialsSecretRef: {name: key}"))
        .containsExactly("key: \"apitoken\"");
  }

  @Test
  void tokenMayBeUnderAnyKey() {
    String members = "credentialsSecretRef: {name: key}, credentialKey: team-a";

    assertThat(facts(members).credentialKey()).contains("team-a");
    assertThat(Entries.credentials(provider, members)).containsExactly("key: \"team-a\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\t\\n"})
  void blankKeyIsNamed(String key) {
    assertThat(Entries.problems(provider, "credentialKey: \"" + key + '"'))
        .containsExactly(
            "spec.llm.providers[0].credentialKey: is blank;"
                + " name a key of the Secret, or leave it out for \"apitoken\"");
  }

  @Test
  void tlsProfileIsHandedOnUnlessItSaysNothing() {
    assertThat(facts("tlsSecurityProfile: {type: Modern}").tlsProfile())
        .hasValueSatisfying(profile -> assertThat(profile.getType()).isEqualTo("Modern"));
    assertThat(facts("tlsSecurityProfile: {type: ''}").tlsProfile()).isEmpty();
    assertThat(facts("tlsSecurityProfile: {}").tlsProfile()).isEmpty();
  }

  @Test
  void backendThatIsNotKnownCannotServeIt() {
    assertThat(provider.wireType(Dialects.APP_SERVER)).isEqualTo(WireType.of("openai"));
    assertThat(provider.wireType(new DialectId("other"))).isInstanceOf(WireType.Unsupported.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://", "llm.example.com", "ftp://host/v1", "https://a b/"})
  void addressWithoutAHostIsNamed(String url) {
    assertThat(
            Entries.problems(
                provider, "url: '%1$s', models: [{name: m, url: '%1$s'}]".formatted(url)))
        .containsExactly(
            "spec.llm.providers[0].url: is no HTTP address; write it as https://host/path",
            "spec.llm.providers[0].models[0].url: is no HTTP address; write it as https://host/path");
  }

  @Test
  void addressWithAHostIsFine() {
    assertThat(Entries.problems(provider, "url: 'http://10.0.0.1:8000/v1'")).isEmpty();
  }

  private ProviderFacts facts(String members) {
    return provider.facts(Entries.of(provider, members)).value();
  }
}
