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

/** AWS Bedrock behind its gateway: a bearer token, or an IAM key that may take on a role. */
final class BedrockProvider implements LlmProvider {
  private static final WireNames NAMES = WireNames.of("bedrock", "remote::bedrock");

  /** The service looks for the IAM key first. */
  private static final KeyRule KEYS =
      KeyRule.anyOf(
          List.of(
              List.of(
                  SecretKeys.AWS_ACCESS_KEY_ID,
                  SecretKeys.AWS_SECRET_ACCESS_KEY,
                  SecretKeys.ROLE_ARN),
              List.of(SecretKeys.AWS_ACCESS_KEY_ID, SecretKeys.AWS_SECRET_ACCESS_KEY),
              List.of(SecretKeys.API_TOKEN)));

  @Override
  public String type() {
    return ProviderTypes.BEDROCK;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return NAMES.in(dialect);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    return Credentials.with(ProviderFacts.from(entry).build(), entry, KEYS);
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    return new EntryCheck(entry)
        .needsUrl("give the gateway's address, as https://bedrock-mantle.us-east-1.api.aws")
        .problems();
  }
}
