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
import java.util.Optional;
import java.util.Set;

/** IBM watsonx.ai: one token, and the project that is billed. */
final class WatsonxProvider implements LlmProvider {
  private static final WireNames NAMES = WireNames.of("watsonx", "remote::watsonx");

  @Override
  public String type() {
    return ProviderTypes.WATSONX;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return NAMES.in(dialect);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    var project = Optional.ofNullable(entry.spec().getProjectId());
    return Credentials.one(ProviderFacts.from(entry).project(project), entry);
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    return new EntryCheck(entry)
        .needs(
            entry.path().field("projectID"),
            entry.spec().getProjectId(),
            "give the id of your watsonx project")
        .credentialKey()
        .problems();
  }

  @Override
  public Set<String> members() {
    return Set.of("url", "tlsSecurityProfile", "credentialKey", "projectID");
  }
}
