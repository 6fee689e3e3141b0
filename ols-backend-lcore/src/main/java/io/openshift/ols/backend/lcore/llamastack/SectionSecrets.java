// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.v1alpha1.KeyReference;
import io.openshift.ols.api.v1alpha1.LlamaStackDatabaseSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Secrets that the section on the server names. */
final class SectionSecrets {
  private final Set<ExternalReference> references = new LinkedHashSet<>();

  private SectionSecrets() {}

  static Set<ExternalReference> of(LlamaStackSpec section) {
    SectionSecrets keys = new SectionSecrets();
    if (section.getProviders() != null) {
      for (Api api : Api.values()) {
        keys.providers(api.providers(section.getProviders()), Section.PROVIDERS.field(api.field()));
      }
    }
    if (section.getStorage() != null) {
      keys.database(section.getStorage().getKv(), Section.STORAGE.field("kv"));
      keys.database(section.getStorage().getSql(), Section.STORAGE.field("sql"));
    }
    return keys.references;
  }

  private void providers(List<LlamaStackProviderSpec> providers, FieldPath list) {
    for (int i = 0; i < providers.size(); i++) {
      LlamaStackProviderSpec provider = providers.get(i);
      FieldPath path = list.index(i);
      String purpose = "llama-stack-" + provider.getId();
      add(provider.getApiKey(), path.field("apiKey"), purpose);
      provider
          .getSecretRefs()
          .forEach((key, ref) -> add(ref, path.field("secretRefs").field(key), purpose));
    }
  }

  private void database(@Nullable LlamaStackDatabaseSpec database, FieldPath path) {
    if (database != null) {
      add(database.getUser(), path.field("user"), "llama-stack-storage");
      add(database.getPassword(), path.field("password"), "llama-stack-storage");
    }
  }

  private void add(@Nullable KeyReference key, FieldPath path, String purpose) {
    if (key != null) {
      references.add(
          ExternalReference.secret(key.getName())
              .keys(KeyRule.of(key.getKey()))
              .path(path)
              .purpose(purpose)
              .build());
    }
  }
}
