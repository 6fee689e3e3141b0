// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.openshift.ols.api.names.SecretKeys;
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

/**
 * A service with one credential that {@link EchoBackend} knows by name and the app server takes for
 * OpenAI, so that one resource serves for both.
 */
public final class EchoProvider implements LlmProvider {
  /** The value of {@code spec.llm.providers[].type}. */
  public static final String TYPE = "sample.example.com/llm";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return switch (dialect.text()) {
      case EchoBackend.ID -> WireType.of("echo");
      case "appserver" -> WireType.of("openai");
      default -> WireType.unsupported("it is not known how this backend calls the service");
    };
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    ProviderFacts facts = ProviderFacts.from(entry).build();
    List<CredentialUse> uses =
        facts
            .credentialsSecret()
            .map(
                secret ->
                    new CredentialUse(
                        secret,
                        KeyRule.of(SecretKeys.API_TOKEN),
                        ReloadClass.ROLL,
                        entry.path().field("credentialsSecretRef").field("name"),
                        "llm-provider-" + facts.name()))
            .stream()
            .toList();
    return new ConfigFragment<>(facts, uses);
  }
}
