// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.List;

/** LLM providers for plugins that bring none: one that every backend serves, one that none does. */
final class StandIns implements OlsPlugin {
  static final String SERVED = "stand-in.example.com/served";
  static final String REFUSED = "stand-in.example.com/refused";
  static final String ID = "stand-in.example.com";

  private static final String KEY = "apitoken";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<LlmProvider> llmProviders() {
    return List.of(new StandIn(SERVED), new StandIn(REFUSED));
  }

  private record StandIn(String type) implements LlmProvider {
    @Override
    public WireType wireType(DialectId dialect) {
      if (type.equals(REFUSED)) {
        return WireType.unsupported("it is there to be refused");
      }
      return WireType.of(dialect.text().equals("lcore") ? "remote::openai" : "openai");
    }

    @Override
    public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
      ProviderFacts facts = ProviderFacts.from(entry).build();
      return ConfigFragment.of(
          facts,
          new CredentialUse(
              facts.credentialsSecret().orElseThrow(),
              KeyRule.of(KEY),
              ReloadClass.ROLL,
              entry.path().field("credentialsSecretRef").field("name"),
              "llm-provider-" + facts.name()));
    }
  }
}
