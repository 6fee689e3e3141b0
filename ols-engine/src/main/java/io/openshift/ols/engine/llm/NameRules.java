// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.llm;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.openshift.ols.api.v1alpha1.ModelSpec;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the schema cannot say about names: that they are there, that they are unique, and that the
 * defaults are among them. A service that is given such a configuration refuses to start, or
 * silently takes the last of two.
 */
final class NameRules {
  private static final FieldPath OLS = FieldPath.of("spec.ols");
  private static final String REQUIRED = "is required";

  private NameRules() {}

  static List<Problem> check(ProviderEntry entry, boolean needsCredentials) {
    List<Problem> problems = new ArrayList<>();
    if (needsCredentials && secretName(entry.spec().getCredentialsSecretRef()).isEmpty()) {
      problems.add(
          Problem.user(
              ProblemCode.NAME_MISSING,
              entry.path().field("credentialsSecretRef").field("name"),
              "provider \"%s\" names no credentials Secret".formatted(entry.spec().getName()),
              "name the Secret that holds its credentials"));
    }
    List<ModelSpec> models = entry.spec().getModels();
    if (models.isEmpty()) {
      problems.add(
          invalid(
              entry.path().field("models"),
              "provider \"%s\" has no model".formatted(entry.spec().getName()),
              "list at least one"));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < models.size(); i++) {
      String name = models.get(i).getName();
      FieldPath path = entry.path().field("models").index(i).field("name");
      if (isBlank(name)) {
        problems.add(invalid(path, "the model has no name", "name it as the service does"));
      } else if (!seen.add(name)) {
        problems.add(invalid(path, "model \"%s\" is listed twice".formatted(name), "list it once"));
      }
    }
    return problems;
  }

  static List<Problem> check(OlsConfigSpec spec) {
    List<ProviderEntry> entries = ProviderResolution.entries(spec);
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ProviderEntry entry : entries) {
      if (isBlank(entry.spec().getName())) {
        problems.add(invalid(entry.path().field("name"), "the provider has no name", "name it"));
      } else if (!seen.add(entry.spec().getName())) {
        problems.add(
            invalid(
                entry.path().field("name"),
                "provider \"%s\" is listed twice".formatted(entry.spec().getName()),
                "give each provider a name of its own"));
      }
    }
    if (entries.isEmpty()) {
      problems.add(
          invalid(
              FieldPath.of("spec.llm.providers"), "there is no LLM provider", "list at least one"));
      return problems;
    }
    defaults(spec, entries).ifPresent(problems::add);
    return problems;
  }

  private static Optional<Problem> defaults(OlsConfigSpec spec, List<ProviderEntry> entries) {
    if (spec.getOls() == null) {
      return Optional.empty();
    }
    // An older schema may have let them be absent.
    @Nullable String provider = spec.getOls().getDefaultProvider();
    @Nullable String model = spec.getOls().getDefaultModel();
    Optional<ProviderEntry> chosen =
        entries.stream().filter(e -> Objects.equals(e.spec().getName(), provider)).findFirst();
    if (chosen.isEmpty()) {
      return Optional.of(
          invalid(
              OLS.field("defaultProvider"),
              provider == null ? REQUIRED : "no provider is named \"%s\"".formatted(provider),
              "use one of "
                  + entries.stream()
                      .map(e -> e.spec().getName())
                      .collect(Collectors.joining(", "))));
    }
    List<String> models =
        chosen.orElseThrow().spec().getModels().stream().map(ModelSpec::getName).toList();
    if (models.isEmpty() || models.contains(model)) {
      return Optional.empty();
    }
    return Optional.of(
        invalid(
            OLS.field("defaultModel"),
            model == null
                ? REQUIRED
                : "provider \"%s\" has no model \"%s\"".formatted(provider, model),
            "use one of " + String.join(", ", models)));
  }

  private static boolean isBlank(@Nullable String name) {
    return name == null || name.isBlank();
  }

  private static String secretName(@Nullable LocalObjectReference reference) {
    return Optional.ofNullable(reference).map(LocalObjectReference::getName).orElse("");
  }

  private static Problem invalid(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.INVALID_VALUE, path, message, cure);
  }
}
