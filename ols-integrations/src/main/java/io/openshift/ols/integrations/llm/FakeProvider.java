// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.v1alpha1.ProviderTypes;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.CannedAnswer;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A stand-in that asks nobody and answers with one fixed text; for tests. */
final class FakeProvider implements LlmProvider {
  private static final WireNames NAMES =
      new WireNames(
          WireType.of("fake_provider"),
          WireType.unsupported("Llama Stack has no stand-in for a service"));

  private static final String ANSWER = "This is a preconfigured fake response.";

  @Override
  public String type() {
    return ProviderTypes.FAKE_PROVIDER;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return NAMES.in(dialect);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    boolean toolCall = Boolean.TRUE.equals(entry.spec().getFakeProviderMcpToolCall());
    return Credentials.one(
        ProviderFacts.from(entry)
            .url(Optional.empty())
            .tlsProfile(Optional.empty())
            .cannedAnswer(new CannedAnswer(ANSWER, toolCall)),
        entry);
  }

  /** It asks for none; a Secret that is named has to be right nevertheless. */
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
    return Set.of("credentialKey", "fakeProviderMCPToolCall");
  }
}
