// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import org.junit.jupiter.api.Test;

class AzureOpenAiProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new AzureOpenAiProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  private static final String WHOLE =
      "url: 'https://acme.openai.azure.com', deploymentName: chat, apiVersion: '2024-06-01',"
          + " credentialsSecretRef: {name: az}";

  @Test
  void entryTellsDeploymentAndVersion() {
    ProviderFacts facts = provider.facts(Entries.of(provider, WHOLE)).value();

    assertThat(facts.deploymentName()).contains("chat");
    assertThat(facts.apiVersion()).contains("2024-06-01");
    assertThat(Entries.problems(provider, WHOLE)).isEmpty();
  }

  @Test
  void keyOrClientOfEntraOpensIt() {
    assertThat(Entries.credentials(provider, WHOLE))
        .containsExactly(
            "az: \"apitoken\", or \"client_id\" and \"client_secret\" and \"tenant_id\"");
  }

  @Test
  void addressAndDeploymentAreNeeded() {
    assertThat(Entries.problems(provider, "deploymentName: ' '"))
        .containsExactly(
            "spec.llm.providers[0].url: is missing, and type \"azure_openai\" needs it;"
                + " give the endpoint of your Azure resource",
            "spec.llm.providers[0].deploymentName: is missing, and type \"azure_openai\" needs it;"
                + " give the name of the deployment in your Azure resource");
  }
}
