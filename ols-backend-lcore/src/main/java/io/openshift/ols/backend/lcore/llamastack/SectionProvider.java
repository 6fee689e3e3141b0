// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.v1alpha1.KeyReference;
import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A provider of {@code spec.ols.llamaStack.providers} in the server's words.
 *
 * @param spec what the user wrote
 * @param owner what its variables are named after
 */
record SectionProvider(LlamaStackProviderSpec spec, String owner) {
  private static final String NO_VARIABLE = "";

  void writeTo(ProviderConfig config) {
    endpoint(config);
    apiKey(config);
    FieldPath secrets = config.entry().field("secretRefs");
    new TreeMap<>(spec.getSecretRefs())
        .forEach((field, key) -> secret(config, field, field, key, secrets.field(field)));
    Optional.ofNullable(spec.getSettings())
        .map(NativeSettings::new)
        .ifPresent(s -> s.writeTo(config, config.entry().field("settings"), NO_VARIABLE));
  }

  private void endpoint(ProviderConfig config) {
    FieldPath path = config.entry().field("endpoint");
    String endpoint = spec.getEndpoint();
    if (endpoint == null) {
      return;
    }
    config
        .type()
        .endpoint()
        .ifPresentOrElse(
            field -> config.write(field, endpoint, path), () -> placeless(config, path));
  }

  private void apiKey(ProviderConfig config) {
    FieldPath path = config.entry().field("apiKey");
    KeyReference key = spec.getApiKey();
    if (key == null) {
      return;
    }
    config
        .type()
        .credential()
        .ifPresentOrElse(
            field -> secret(config, field, "api_key", key, path), () -> placeless(config, path));
  }

  private void secret(
      ProviderConfig config, String field, String word, KeyReference key, FieldPath path) {
    String variable = EnvName.ofSection(owner, word);
    config.write(field, new EnvSource(variable, key.getName(), key.getKey(), path));
  }

  private static void placeless(ProviderConfig config, FieldPath path) {
    config.problem(
        path,
        "type \"%s\" has no field for it".formatted(config.type().name()),
        "remove it, and say in settings or secretRefs what the type has fields for");
  }
}
