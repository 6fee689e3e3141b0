// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/** LLM providers for plugins that bring none: one that every backend serves, one that none does. */
final class StandIns implements OlsPlugin {
  private final List<OlsPlugin> loaded;

  static final String SERVED = "stand-in.example.com/served";
  static final String REFUSED = "stand-in.example.com/refused";
  static final String ID = "stand-in.example.com";

  private static final String KEY = "apitoken";

  StandIns(List<OlsPlugin> loaded) {
    this.loaded = loaded;
  }

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
    return List.of(new StandIn(SERVED, this), new StandIn(REFUSED, this));
  }

  /** A name that the backend knows, the most usual one if it knows that. */
  private String wireName(DialectId dialect) {
    String usual = dialect.text().equals("lcore") ? "remote::openai" : "openai";
    SortedSet<String> known =
        loaded.stream()
            .flatMap(p -> p.backends().stream())
            .filter(b -> b.dialect().equals(dialect))
            .map(Backend::wireTypes)
            .findFirst()
            .orElse(Collections.emptySortedSet());
    return known.isEmpty() || known.contains(usual) ? usual : known.first();
  }

  private record StandIn(String type, StandIns others) implements LlmProvider {
    @Override
    public WireType wireType(DialectId dialect) {
      if (type.equals(REFUSED)) {
        return WireType.unsupported("it is there to be refused");
      }
      return WireType.of(others.wireName(dialect));
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
