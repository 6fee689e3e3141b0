// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.NativeProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.reference.ResolvedReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * The credentials of a provider of {@code spec.llm}: each key that the service takes is a variable,
 * or the one key that is a file is a path.
 *
 * @param secrets what a Secret holds; only its keys are looked at
 */
record ProductCredentials(Function<CredentialUse, ResolvedReference> secrets) {
  private static final String API_KEY = "API_KEY";

  void writeTo(ProviderDraft draft, ProviderFacts facts, List<CredentialUse> uses) {
    for (CredentialUse use : uses) {
      SortedSet<String> keys = keys(use);
      List<String> placeless = new ArrayList<>();
      for (String key : keys) {
        String main = facts.credentialKey().orElse(SecretKeys.API_TOKEN);
        boolean only = keys.size() == 1 || key.equals(main);
        boolean done = only ? one(draft, facts, use, key) : further(draft, facts, use, key);
        if (!done) {
          placeless.add('"' + key + '"');
        }
      }
      if (!placeless.isEmpty()) {
        draft.problem(
            use.path(),
            "type \"%s\" has no field for key %s of Secret \"%s\""
                .formatted(draft.type().name(), String.join(", ", placeless), use.secret()),
            draft.type().credential().isPresent()
                ? "store one token under \"%s\" instead".formatted(SecretKeys.API_TOKEN)
                : "remove it");
      }
    }
  }

  /** The first set of keys that is there, as the service looks for them. */
  private SortedSet<String> keys(CredentialUse use) {
    Set<String> there = secrets.apply(use).data().keySet();
    List<SortedSet<String>> sets = use.keys().anyOf();
    return sets.stream()
        .filter(there::containsAll)
        .findFirst()
        .orElseGet(() -> sets.stream().findFirst().orElseGet(Collections::emptySortedSet));
  }

  private static boolean one(
      ProviderDraft draft, ProviderFacts facts, CredentialUse use, String key) {
    Optional<String> file = draft.type().file();
    if (file.isPresent()) {
      draft.env(new EnvSource(file.get(), use.secret(), key, use.path(), true));
      return true;
    }
    EnvSource source =
        new EnvSource(EnvName.of(facts.name(), API_KEY), use.secret(), key, use.path());
    if (facts.nativeProvider().isPresent() && isInSettings(draft, facts, source)) {
      draft.env(source);
      return true;
    }
    draft.type().credential().ifPresent(field -> draft.write(field, source));
    return draft.type().credential().isPresent();
  }

  /** Settings in the server's own words may refer to the variable, or say the credential itself. */
  private static boolean isInSettings(ProviderDraft draft, ProviderFacts facts, EnvSource source) {
    boolean referred =
        facts
            .nativeProvider()
            .map(NativeProvider::settings)
            .map(settings -> new NativeSettings(settings).references())
            .filter(names -> names.contains(source.variable()))
            .isPresent();
    return referred || draft.type().credential().filter(draft::has).isPresent();
  }

  private static boolean further(
      ProviderDraft draft, ProviderFacts facts, CredentialUse use, String key) {
    if (draft.type().isReadElsewhere(key)) {
      return true;
    }
    String variable = EnvName.of(facts.name(), key.toUpperCase(Locale.ROOT));
    draft
        .type()
        .secret(key)
        .ifPresent(
            field -> draft.write(field, new EnvSource(variable, use.secret(), key, use.path())));
    return draft.type().secret(key).isPresent();
  }
}
