// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.LlmSpec;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.List;

/** Entries of a resource, and what a provider says of them. */
final class Entries {
  private Entries() {}

  /** An entry of that type with these members in flow style, besides its name. */
  static ProviderEntry of(LlmProvider provider, String members) {
    String text = "providers: [{name: main, type: %s, %s}]".formatted(provider.type(), members);
    return new ProviderEntry(
        Serialization.unmarshal(text, LlmSpec.class).getProviders().get(0),
        FieldPath.of("spec.llm.providers[0]"));
  }

  /** What is wrong with the entry, as users read it. */
  static List<String> problems(LlmProvider provider, String members) {
    return provider.validate(of(provider, members)).stream().map(p -> p.text()).toList();
  }

  /** Each Secret that the entry stands on, with its keys. */
  static List<String> credentials(LlmProvider provider, String members) {
    return provider.facts(of(provider, members)).credentials().stream().map(Entries::text).toList();
  }

  private static String text(CredentialUse use) {
    return use.secret() + ": " + use.keys().text();
  }
}
