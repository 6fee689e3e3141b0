// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import org.junit.jupiter.api.Test;

class GoogleVertexProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new GoogleVertexProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  @Test
  void entryTellsProjectAndRegion() {
    ProviderFacts facts =
        facts(
            "url: 'https://v.example.com', googleVertexConfig: {projectID: p, location: us-east5}");

    assertThat(facts.project()).contains("p");
    assertThat(facts.location()).contains("us-east5");
    assertThat(facts.url()).contains("https://v.example.com");
  }

  @Test
  void credentialIsAFileUnderTheChosenOrTheUsualKey() {
    String members = "credentialsSecretRef: {name: sa}, credentialKey: sa.json";

    assertThat(facts(members).credentialKey()).contains("sa.json");
    assertThat(Entries.credentials(provider, members)).containsExactly("sa: \"sa.json\"");
    assertThat(facts("credentialsSecretRef: {name: sa}").credentialKey()).contains("apitoken");
  }

  @Test
  void blockIsNeededAndEachOfItsMembers() {
    String path = "spec.llm.providers[0].googleVertexConfig";
    String missing = ": is missing, and type \"google_vertex\" needs it; ";

    assertThat(Entries.problems(provider, ""))
        .containsExactly(path + missing + "give it projectID and location");
    assertThat(Entries.problems(provider, "googleVertexConfig: {location: ' '}"))
        .containsExactly(
            path + ".projectID" + missing + "give the Google Cloud project",
            path + ".location" + missing + "give a region, as us-east5");
  }

  private ProviderFacts facts(String members) {
    return provider.facts(Entries.of(provider, members)).value();
  }
}
