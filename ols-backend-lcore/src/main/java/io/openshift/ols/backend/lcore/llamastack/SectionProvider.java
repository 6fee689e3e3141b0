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

  void writeTo(ProviderDraft draft) {
    endpoint(draft);
    apiKey(draft);
    FieldPath secrets = draft.entry().field("secretRefs");
    new TreeMap<>(spec.getSecretRefs())
        .forEach((field, key) -> secret(draft, field, field, key, secrets.field(field)));
    Optional.ofNullable(spec.getSettings())
        .map(NativeSettings::new)
        .ifPresent(s -> s.writeTo(draft, draft.entry().field("settings"), NO_VARIABLE));
  }

  private void endpoint(ProviderDraft draft) {
    FieldPath path = draft.entry().field("endpoint");
    String endpoint = spec.getEndpoint();
    if (endpoint == null) {
      return;
    }
    draft
        .type()
        .endpoint()
        .ifPresentOrElse(field -> draft.write(field, endpoint, path), () -> placeless(draft, path));
  }

  private void apiKey(ProviderDraft draft) {
    FieldPath path = draft.entry().field("apiKey");
    KeyReference key = spec.getApiKey();
    if (key == null) {
      return;
    }
    draft
        .type()
        .credential()
        .ifPresentOrElse(
            field -> secret(draft, field, "api_key", key, path), () -> placeless(draft, path));
  }

  private void secret(
      ProviderDraft draft, String field, String word, KeyReference key, FieldPath path) {
    String variable = EnvName.ofSection(owner, word);
    draft.write(field, new EnvSource(variable, key.getName(), key.getKey(), path));
  }

  private static void placeless(ProviderDraft draft, FieldPath path) {
    draft.problem(
        path,
        "type \"%s\" has no field for it".formatted(draft.type().name()),
        "remove it, and say in settings or secretRefs what the type has fields for");
  }
}
