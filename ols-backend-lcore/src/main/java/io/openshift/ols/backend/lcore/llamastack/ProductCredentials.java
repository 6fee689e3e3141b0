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

  void writeTo(ProviderConfig config, ProviderFacts facts, List<CredentialUse> uses) {
    for (CredentialUse use : uses) {
      SortedSet<String> keys = keys(use);
      List<String> placeless = new ArrayList<>();
      for (String key : keys) {
        String main = facts.credentialKey().orElse(SecretKeys.API_TOKEN);
        boolean only = keys.size() == 1 || key.equals(main);
        boolean done = only ? one(config, facts, use, key) : further(config, facts, use, key);
        if (!done) {
          placeless.add('"' + key + '"');
        }
      }
      if (!placeless.isEmpty()) {
        config.problem(
            use.path(),
            "type \"%s\" has no field for key %s of Secret \"%s\""
                .formatted(config.type().name(), String.join(", ", placeless), use.secret()),
            config.type().credential().isPresent()
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
      ProviderConfig config, ProviderFacts facts, CredentialUse use, String key) {
    Optional<String> file = config.type().file();
    if (file.isPresent()) {
      config.env(new EnvSource(file.get(), use.secret(), key, use.path(), true));
      return true;
    }
    EnvSource source =
        new EnvSource(EnvName.of(facts.name(), API_KEY), use.secret(), key, use.path());
    if (facts.nativeProvider().isPresent() && isInSettings(config, facts, source)) {
      config.env(source);
      return true;
    }
    config.type().credential().ifPresent(field -> config.write(field, source));
    return config.type().credential().isPresent();
  }

  /** Settings in the server's own words may refer to the variable, or say the credential itself. */
  private static boolean isInSettings(
      ProviderConfig config, ProviderFacts facts, EnvSource source) {
    boolean referred =
        facts
            .nativeProvider()
            .map(NativeProvider::settings)
            .map(settings -> new NativeSettings(settings).references())
            .filter(names -> names.contains(source.variable()))
            .isPresent();
    return referred || config.type().credential().filter(config::has).isPresent();
  }

  private static boolean further(
      ProviderConfig config, ProviderFacts facts, CredentialUse use, String key) {
    if (config.type().isReadElsewhere(key)) {
      return true;
    }
    String variable = EnvName.of(facts.name(), key.toUpperCase(Locale.ROOT));
    config
        .type()
        .secret(key)
        .ifPresent(
            field -> config.write(field, new EnvSource(variable, use.secret(), key, use.path())));
    return config.type().secret(key).isPresent();
  }
}
