// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.sample;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;

/** A service with one key, that the backend {@code envy} cannot serve. */
public record FakeProvider(String type, ReloadClass reload) implements LlmProvider {

  @Override
  public WireType wireType(DialectId dialect) {
    return dialect.text().equals("envy") && type.equals("exotic")
        ? WireType.unsupported("it has no client for it")
        : WireType.of(type);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    ProviderFacts facts = ProviderFacts.from(entry).build();
    return ConfigFragment.of(
        facts,
        new CredentialUse(
            facts.credentialsSecret().orElseThrow(),
            KeyRule.of("apitoken"),
            reload,
            entry.path().field("credentialsSecretRef"),
            "llm-provider-" + facts.name()));
  }
}
