// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.KeyReference;
import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /** A provider of the section, with the stem of its variables. */
  static Expansion of(LlamaStackProviderSpec spec, FieldPath path, String stem) {
    String type =
        spec.getProvider().contains("::") ? spec.getProvider() : "remote::" + spec.getProvider();
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("provider_id", spec.getId())
            .put("provider_type", type);
    ObjectNode config = entry.putObject("config");
    List<EnvSource> env = new ArrayList<>();
    if (spec.getSettings() instanceof ObjectNode settings) {
      config.setAll(settings.deepCopy());
    }
    if (spec.getEndpoint() != null) {
      config.put("base_url", spec.getEndpoint());
    }
    if (spec.getApiKey() != null) {
      secret(
          config,
          type.equals("remote::vllm") ? "api_token" : "api_key",
          stem + "_API_KEY",
          spec.getApiKey(),
          path.field("apiKey"),
          env);
    }
    spec.getSecretRefs()
        .forEach(
            (key, ref) ->
                secret(
                    config, key, stem + "_" + key, ref, path.field("secretRefs").field(key), env));
    return new Expansion(entry, env, List.of(), List.of(), List.of());
  }

  private static void secret(
      ObjectNode config,
      String key,
      String name,
      KeyReference ref,
      FieldPath path,
      List<EnvSource> env) {
    String variable = "OLS_LS_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    config.put(key, EnvName.placeholder(variable));
    env.add(new EnvSource(variable, ref.getName(), ref.getKey(), path));
  }
}
