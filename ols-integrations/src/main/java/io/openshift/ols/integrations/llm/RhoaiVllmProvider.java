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

/**
 * vLLM on Red Hat OpenShift AI. It runs wherever the user runs it: without an address the token
 * would go to OpenAI.
 */
final class RhoaiVllmProvider implements LlmProvider {
  private static final WireNames NAMES = WireNames.of("rhoai_vllm", "remote::vllm");

  @Override
  public String type() {
    return ProviderTypes.RHOAI_VLLM;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return NAMES.in(dialect);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    return Credentials.one(ProviderFacts.from(entry), entry);
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    return new EntryCheck(entry)
        .needsUrl("give the address at which vLLM answers")
        .credentialKey()
        .problems();
  }

  @Override
  public Set<String> members() {
    return Set.of("url", "tlsSecurityProfile", "credentialKey");
  }
}
