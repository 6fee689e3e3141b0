// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.ImmutableProviderFacts;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.Optional;

/** The Secret that an entry stands on. */
final class Credentials {
  private Credentials() {}

  /** The key that the entry chooses for the one credential of its service. */
  static Optional<String> chosenKey(ProviderEntry entry) {
    return Optional.ofNullable(entry.spec().getCredentialKey()).filter(key -> !key.isBlank());
  }

  /** A service with one credential, under the chosen key or else under the usual one. */
  static KeyRule one(ProviderEntry entry) {
    return KeyRule.of(chosenKey(entry).orElse(SecretKeys.API_TOKEN));
  }

  /** The facts of a service that takes one credential. */
  static ConfigFragment<ProviderFacts> one(
      ImmutableProviderFacts.Builder facts, ProviderEntry entry) {
    return with(facts.credentialKey(chosenKey(entry)).build(), entry, one(entry));
  }

  /** The facts with the use of the Secret that they name, if they name one. */
  static ConfigFragment<ProviderFacts> with(
      ProviderFacts facts, ProviderEntry entry, KeyRule keys) {
    return facts
        .credentialsSecret()
        .map(secret -> ConfigFragment.of(facts, use(secret, entry, keys)))
        .orElseGet(() -> ConfigFragment.of(facts));
  }

  private static CredentialUse use(String secret, ProviderEntry entry, KeyRule keys) {
    return new CredentialUse(
        secret,
        keys,
        ReloadClass.ROLL,
        entry.path().field("credentialsSecretRef").field("name"),
        "llm-provider-" + entry.spec().getName());
  }
}
