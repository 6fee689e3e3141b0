// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.toolkit.names.Dialects;
import java.util.List;
import java.util.Set;

/** Acme's own language models, which speak the protocol of OpenAI. */
final class AcmeProvider implements LlmProvider {
  private static final DialectId TEST_KIT = new DialectId("echo");
  private static final Set<DialectId> HAS_OPENAI =
      Set.of(Dialects.APP_SERVER, AcmeBackend.DIALECT, TEST_KIT);

  @Override
  public String type() {
    return "acme.example.com/llm";
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return HAS_OPENAI.contains(dialect)
        ? WireType.of("openai")
        : WireType.unsupported("Acme speaks the protocol of OpenAI only");
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    ProviderFacts facts = ProviderFacts.from(entry).build();
    return ConfigFragment.of(
        facts,
        new CredentialUse(
            facts.credentialsSecret().orElseThrow(),
            KeyRule.of("apitoken"),
            ReloadClass.ROLL,
            entry.path().field("credentialsSecretRef").field("name"),
            "llm-provider-" + facts.name()));
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    String url = entry.spec().getUrl();
    return url != null && url.startsWith("https://")
        ? List.of()
        : List.of(
            Problem.user(
                ProblemCode.INVALID_VALUE,
                entry.path().field("url"),
                "Acme has no address of its own",
                "give the https address of your Acme installation"));
  }
}
