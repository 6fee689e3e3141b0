// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.api.v1alpha1.ProviderTypes;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.toolkit.names.Dialects;
import java.util.List;

/** OpenAI, and every service that speaks its API: an address and one token. */
public final class OpenAiProvider implements LlmProvider {

  @Override
  public String type() {
    return ProviderTypes.OPENAI;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return dialect.equals(Dialects.APP_SERVER)
        ? WireType.of("openai")
        : WireType.unsupported("it is not known how this backend calls the service");
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    ProviderFacts facts = ProviderFacts.from(entry).build();
    return facts
        .credentialsSecret()
        .map(secret -> ConfigFragment.of(facts, token(entry, secret)))
        .orElseGet(() -> ConfigFragment.of(facts));
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    return HttpAddresses.problems(entry);
  }

  private static CredentialUse token(ProviderEntry entry, String secret) {
    return new CredentialUse(
        secret,
        KeyRule.of(SecretKeys.API_TOKEN),
        ReloadClass.ROLL,
        entry.path().field("credentialsSecretRef").field("name"),
        "llm-provider-" + entry.spec().getName());
  }
}
