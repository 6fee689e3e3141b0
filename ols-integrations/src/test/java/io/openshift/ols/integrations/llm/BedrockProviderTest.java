// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import org.junit.jupiter.api.Test;

class BedrockProviderTest extends LlmProviderContract {
  private final LlmProvider provider = new BedrockProvider();

  @Override
  protected LlmProvider provider() {
    return provider;
  }

  @Test
  void iamKeyWithOrWithoutARoleOrATokenOpensIt() {
    assertThat(Entries.credentials(provider, "credentialsSecretRef: {name: aws}"))
        .containsExactly(
            "aws: \"aws_access_key_id\" and \"aws_secret_access_key\" and \"role_arn\","
                + " or \"aws_access_key_id\" and \"aws_secret_access_key\", or \"apitoken\"");
  }

  @Test
  void gatewayIsNeeded() {
    assertThat(Entries.problems(provider, ""))
        .containsExactly(
            "spec.llm.providers[0].url: is missing, and type \"bedrock\" needs it;"
                + " give the gateway's address, as https://bedrock-mantle.us-east-1.api.aws");
    assertThat(
            provider
                .facts(Entries.of(provider, "url: 'https://g.eu-west-1.api.aws'"))
                .value()
                .url())
        .contains("https://g.eu-west-1.api.aws");
  }
}
