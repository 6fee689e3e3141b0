// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.api.v1alpha1.ProviderTypes;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.KeyRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Azure OpenAI: a deployment of the user's, opened with an API key or with a client of Entra ID.
 */
final class AzureOpenAiProvider implements LlmProvider {
  private static final WireNames NAMES = WireNames.of("azure_openai", "remote::azure");

  /** The service looks for the API key first. */
  private static final KeyRule KEYS =
      KeyRule.anyOf(
          List.of(
              List.of(SecretKeys.API_TOKEN),
              List.of(SecretKeys.CLIENT_ID, SecretKeys.TENANT_ID, SecretKeys.CLIENT_SECRET)));

  @Override
  public String type() {
    return ProviderTypes.AZURE_OPENAI;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return NAMES.in(dialect);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    ProviderFacts facts =
        ProviderFacts.from(entry)
            .deploymentName(Optional.ofNullable(entry.spec().getDeploymentName()))
            .apiVersion(Optional.ofNullable(entry.spec().getApiVersion()).filter(v -> !v.isBlank()))
            .build();
    return Credentials.with(facts, entry, KEYS);
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    return new EntryCheck(entry)
        .needsUrl("give the endpoint of your Azure resource")
        .needs(
            entry.path().field("deploymentName"),
            entry.spec().getDeploymentName(),
            "give the name of the deployment in your Azure resource")
        .problems();
  }

  @Override
  public Set<String> members() {
    return Set.of("url", "tlsSecurityProfile", "deploymentName", "apiVersion");
  }
}
