// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.v1alpha1.ProviderTypes;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Set;

/** Any provider of Llama Stack, in Llama Stack's own words. */
final class LlamaStackGenericProvider implements LlmProvider {

  @Override
  public String type() {
    return ProviderTypes.LLAMA_STACK_GENERIC;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return WireType.unsupported("it is written in the words of Llama Stack, which it does not run");
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    return Credentials.one(ProviderFacts.from(entry), entry);
  }

  /** A public endpoint asks for none. */
  @Override
  public boolean needsCredentials() {
    return false;
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    return new EntryCheck(entry).credentialKey().problems();
  }

  @Override
  public Set<String> members() {
    return Set.of("tlsSecurityProfile", "credentialKey", "providerType", "config");
  }
}
