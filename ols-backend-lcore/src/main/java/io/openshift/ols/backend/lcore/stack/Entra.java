// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.EnvValue;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client of Entra ID that opens Azure OpenAI. The server fetches tokens itself, for one client,
 * and sends them to whatever provider of Azure it calls.
 */
record Entra(@Nullable Section section, List<EnvSource> env, List<Problem> obstacles) {
  /** The type of such providers in Llama Stack's table. */
  private static final String AZURE = "remote::azure";

  private static final List<String> KEYS =
      List.of(SecretKeys.TENANT_ID, SecretKeys.CLIENT_ID, SecretKeys.CLIENT_SECRET);

  record Section(
      @JsonProperty("tenant_id") String tenant,
      @JsonProperty("client_id") String client,
      @JsonProperty("client_secret") String secret) {}

  static Entra of(ReconcileView view) {
    List<Providers.Usable> azure =
        view.providers().usable().stream().filter(p -> p.wireType().equals(AZURE)).toList();
    Optional<Providers.Usable> client = azure.stream().filter(p -> hasClient(view, p)).findFirst();
    if (client.isEmpty()) {
      return new Entra(null, List.of(), List.of());
    }
    ProviderFacts facts = client.get().facts().value();
    return new Entra(
        new Section(
            placeholder(facts, SecretKeys.TENANT_ID),
            placeholder(facts, SecretKeys.CLIENT_ID),
            placeholder(facts, SecretKeys.CLIENT_SECRET)),
        KEYS.stream().map(key -> source(client.get(), key)).toList(),
        Stream.concat(
                azure.stream().filter(p -> !p.equals(client.get())).map(Entra::besides),
                unfit(view, client.get()))
            .toList());
  }

  /** A key of the service itself is preferred, as everywhere. */
  private static boolean hasClient(ReconcileView view, Providers.Usable provider) {
    return provider.facts().credentials().stream()
        .map(use -> view.reference(use.reference()))
        .anyMatch(
            secret ->
                secret.text(SecretKeys.API_TOKEN).isEmpty()
                    && secret.text(SecretKeys.CLIENT_SECRET).isPresent());
  }

  private static String placeholder(ProviderFacts facts, String key) {
    return EnvName.placeholder(name(facts, key));
  }

  private static String name(ProviderFacts facts, String key) {
    return EnvName.of(facts.name(), key.toUpperCase(Locale.ROOT));
  }

  private static EnvSource source(Providers.Usable provider, String key) {
    ProviderFacts facts = provider.facts().value();
    return new EnvSource(
        name(facts, key),
        facts.credentialsSecret().orElseThrow(),
        key,
        provider.path().field("credentialsSecretRef"));
  }

  /** No value is told. */
  private static Stream<Problem> unfit(ReconcileView view, Providers.Usable provider) {
    return provider.facts().credentials().stream()
        .flatMap(
            use ->
                KEYS.stream()
                    .filter(
                        key ->
                            view.reference(use.reference())
                                .text(key)
                                .filter(value -> !EnvValue.staysText(value))
                                .isPresent())
                    .map(
                        key ->
                            Problem.user(
                                ProblemCode.INVALID_VALUE,
                                use.path(),
                                "key \"%s\" of Secret \"%s\" reads as a number or a truth value, and the server needs text"
                                    .formatted(key, use.secret()),
                                "have Entra ID issue another one")));
  }

  private static Problem besides(Providers.Usable other) {
    return Problem.user(
        ProblemCode.UNSUPPORTED_PROVIDER,
        other.path(),
        "the server sends the tokens of its one client of Entra ID to every provider of Azure",
        "keep one provider of Azure, or open all with API keys");
  }
}
