// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.ProviderSpec;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.toolkit.names.Dialects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiProviderTest {
  private final OpenAiProvider provider = new OpenAiProvider();

  @Test
  void entryStandsOnOneToken() {
    ConfigFragment<ProviderFacts> fragment = provider.facts(entry("https://llm.example.com/v1"));

    assertThat(fragment.value().url()).contains("https://llm.example.com/v1");
    assertThat(fragment.credentials())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.secret()).isEqualTo("key");
              assertThat(use.keys().text()).isEqualTo("\"apitoken\"");
              assertThat(use.path()).hasToString("spec.llm.providers[0].credentialsSecretRef.name");
            });
  }

  @Test
  void backendThatIsNotKnownCannotServeIt() {
    assertThat(provider.wireType(Dialects.APP_SERVER)).isEqualTo(WireType.of("openai"));
    assertThat(provider.wireType(new DialectId("other"))).isInstanceOf(WireType.Unsupported.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://", "llm.example.com", "ftp://host/v1", "https://a b/"})
  void addressWithoutAHostIsNamed(String url) {
    assertThat(provider.validate(entry(url)))
        .extracting(problem -> problem.path().text())
        .containsExactly("spec.llm.providers[0].url", "spec.llm.providers[0].models[0].url");
  }

  @Test
  void addressWithAHostIsFine() {
    assertThat(provider.validate(entry("http://10.0.0.1:8000/v1"))).isEmpty();
  }

  private static ProviderEntry entry(String url) {
    String text =
        """
        name: main
        type: openai
        url: "%1$s"
        credentialsSecretRef: {name: key}
        models: [{name: m, url: "%1$s"}]
        """
            .formatted(url);
    return new ProviderEntry(
        Serialization.unmarshal(text, ProviderSpec.class), FieldPath.of("spec.llm.providers[0]"));
  }
}
