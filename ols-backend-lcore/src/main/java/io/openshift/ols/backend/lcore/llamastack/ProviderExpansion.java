// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import java.util.List;

/** A provider of {@code spec.llm} in the server's words. */
final class ProviderExpansion {
  private ProviderExpansion() {}

  static Expansion of(Providers.Usable provider, Pair pair) {
    ProviderFacts facts = provider.facts().value();
    String variable = EnvName.of(facts.name(), "API_KEY");
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("provider_id", facts.name())
            .put("provider_type", provider.wireType());
    ObjectNode config = entry.putObject("config");
    config.put("api_key", EnvName.placeholder(variable));
    facts.url().ifPresent(url -> config.put("base_url", url));
    facts.models().forEach(model -> config.withArrayProperty("allowed_models").add(model.name()));
    List<EnvSource> env =
        provider.facts().credentials().stream()
            .map(
                use ->
                    new EnvSource(
                        variable, use.secret(), facts.credentialKey().orElse(""), use.path()))
            .toList();
    return new Expansion(entry, env, List.of(), List.of(), List.of());
  }
}
