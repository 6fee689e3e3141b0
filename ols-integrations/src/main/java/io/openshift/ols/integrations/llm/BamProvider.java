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
import io.openshift.ols.spi.reference.KeyRule;

/**
 * IBM's Big AI Model. The chat services dropped their client in March 2026; stored resources may
 * name it.
 */
final class BamProvider implements LlmProvider {

  @Override
  public String type() {
    return ProviderTypes.BAM;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return WireType.unsupported("no backend has a client for it any more");
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    return Credentials.with(
        ProviderFacts.from(entry).build(), entry, KeyRule.of(SecretKeys.API_TOKEN));
  }
}
