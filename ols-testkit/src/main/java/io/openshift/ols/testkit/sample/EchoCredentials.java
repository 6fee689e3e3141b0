// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Environment variables that take their values from Secrets; each key of a Secret is one. */
final class EchoCredentials {
  private final Map<String, EnvVar> byName = new LinkedHashMap<>();

  private EchoCredentials() {}

  static EchoCredentials of(ReconcileView view, List<ConfigFragment<McpServer>> servers) {
    EchoCredentials credentials = new EchoCredentials();
    Stream.concat(
            view.providers().usable().stream()
                .map(Providers.Usable::facts)
                .flatMap(f -> f.credentials().stream()),
            servers.stream().flatMap(s -> s.credentials().stream()))
        .forEach(use -> credentials.add(use, view.reference(use.reference())));
    view.optional(DatabaseEndpoint.KEY)
        .ifPresent(d -> credentials.add(d.passwordSecret(), d.passwordKey()));
    return credentials;
  }

  List<EnvVar> env() {
    return List.copyOf(byName.values());
  }

  /** Under which name a key of a Secret reaches the containers. */
  static String name(String secret, String key) {
    return (secret + "__" + key).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private void add(CredentialUse use, ResolvedReference content) {
    keys(use.keys(), content).forEach(key -> add(use.secret(), key));
  }

  /** Names keys also when they are not there: a pod that names nothing would not be held. */
  private static Collection<String> keys(KeyRule rule, ResolvedReference content) {
    Collection<String> all = content.data().keySet();
    return rule.anyOf().stream()
        .filter(all::containsAll)
        .findFirst()
        .<Collection<String>>map(s -> s)
        .orElseGet(() -> rule.consumesAll() ? all : rule.anyOf().get(0));
  }

  private void add(String secret, String key) {
    String name = name(secret, key);
    byName.put(
        name,
        new EnvVarBuilder()
            .withName(name)
            .withNewValueFrom()
            .withNewSecretKeyRef(key, secret, false)
            .endValueFrom()
            .build());
  }
}
