// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemKind;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the service cannot make of a provider. */
final class ProviderRules {
  private static final double LEAST_RATIO = 0.1;
  private static final double MOST_RATIO = 0.6;

  private ProviderRules() {}

  /** For each of these it would end, or call somebody else. */
  static List<Problem> obstacles(ReconcileView view) {
    return view.providers().usable().stream()
        .flatMap(
            provider ->
                Stream.of(facts(provider), ratios(provider), CredentialRules.check(view, provider))
                    .flatMap(problems -> problems))
        .toList();
  }

  /** What is asked for and left undone. */
  static List<Problem> notes(Providers providers) {
    List<Problem> notes = new ArrayList<>();
    for (Providers.Usable provider : providers.usable()) {
      tls(provider, notes);
      addresses(provider, notes);
    }
    return notes;
  }

  /** The built-in providers see to this themselves; another jar's may tell too little. */
  private static Stream<Problem> facts(Providers.Usable provider) {
    ServiceWireType type = ServiceWireType.of(provider.wireType());
    ProviderFacts facts = provider.facts().value();
    Stream<Problem> missing =
        Arrays.stream(ProviderFact.values())
            .filter(fact -> type.needs(fact) && !fact.isIn(facts))
            .map(fact -> author(provider, "the service needs " + fact.label()));
    Stream<Problem> surplus =
        Arrays.stream(ProviderFact.values())
            .filter(fact -> fact != ProviderFact.TLS_PROFILE)
            .filter(fact -> fact.isIn(facts) && !type.reads(fact))
            .map(fact -> author(provider, "the service has no place for " + fact.label()));
    return Stream.concat(missing, surplus);
  }

  private static Problem author(Providers.Usable provider, String message) {
    return new Problem(
        ProblemCode.UNSUPPORTED_PROVIDER,
        provider.path(),
        ProblemKind.INTERNAL,
        "the plugin tells provider \"%s\" as \"%s\", for which %s"
            .formatted(provider.facts().value().name(), provider.wireType(), message),
        "report it to the plugin's author");
  }

  /** The schema sees to this too; a resource that no API server has seen may say anything. */
  private static Stream<Problem> ratios(Providers.Usable provider) {
    List<ModelFacts> models = provider.facts().value().models();
    return IntStream.range(0, models.size())
        .filter(i -> !isShare(ProviderSection.toolBudgetRatio(models.get(i))))
        .mapToObj(i -> provider.path().field("models").index(i).field("parameters"))
        .map(
            path ->
                Problem.user(
                    ProblemCode.INVALID_VALUE,
                    path.field("toolBudgetRatio"),
                    "the service takes a share from %s to %s".formatted(LEAST_RATIO, MOST_RATIO),
                    "choose a number between these"));
  }

  private static boolean isShare(double ratio) {
    return ratio >= LEAST_RATIO && ratio <= MOST_RATIO;
  }

  private static void tls(Providers.Usable provider, List<Problem> notes) {
    provider
        .facts()
        .value()
        .tlsProfile()
        .ifPresent(
            profile -> {
              if (ServiceWireType.of(provider.wireType()).reads(ProviderFact.TLS_PROFILE)) {
                notes.addAll(ProviderTls.of(profile, provider.path()).problems());
              } else {
                notes.add(
                    ignored(
                        provider.path().field("tlsSecurityProfile"),
                        "the service chooses TLS versions and ciphers for \"%s\" itself"
                            .formatted(provider.wireType()),
                        "remove it"));
              }
            });
  }

  private static void addresses(Providers.Usable provider, List<Problem> notes) {
    List<ModelFacts> models = provider.facts().value().models();
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).url().isPresent()) {
        notes.add(
            ignored(
                provider.path().field("models").index(i).field("url"),
                "the service calls every model at the address of its provider",
                "list the model under a provider of its own, with that url"));
      }
    }
  }

  private static Problem ignored(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure);
  }
}
