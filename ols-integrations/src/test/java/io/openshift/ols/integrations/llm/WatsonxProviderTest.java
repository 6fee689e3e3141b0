// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatsonxProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new WatsonxProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  @Test
  void entryTellsItsProject() {
    String members = "projectID: 5f1c, credentialsSecretRef: {name: wx}";

    assertThat(provider.facts(Entries.of(provider, members)).value())
        .extracting(ProviderFacts::project)
        .isEqualTo(Optional.of("5f1c"));
    assertThat(Entries.credentials(provider, members)).containsExactly("wx: \"apitoken\"");
  }

  @Test
  void projectIsNeeded() {
    assertThat(Entries.problems(provider, "projectID: ''"))
        .containsExactly(
            "spec.llm.providers[0].projectID: is missing, and type \"watsonx\" needs it;"
                + " give the id of your watsonx project");
  }
}
