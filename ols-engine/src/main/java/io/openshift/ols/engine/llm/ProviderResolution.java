// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.llm;

import io.openshift.ols.api.v1alpha1.LlmSpec;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.api.v1alpha1.ProviderSpec;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.llm.Providers.Usable;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemException;
import io.openshift.ols.spi.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Resolves the providers of a resource for one backend. */
public final class ProviderResolution {
  private static final FieldPath PROVIDERS = FieldPath.of("spec.llm.providers");

  private final Catalog catalog;
  private final Backend backend;
  private final List<Usable> usable = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ProviderResolution(Catalog catalog, Backend backend) {
    this.catalog = catalog;
    this.backend = backend;
  }

  public static Providers resolve(Catalog catalog, Backend backend, OlsConfigSpec spec) {
    ProviderResolution resolution = new ProviderResolution(catalog, backend);
    entries(spec).forEach(resolution::tryToAdd);
    resolution.problems.addAll(NameRules.check(spec));
    return new Providers(resolution.usable, resolution.problems.stream().sorted().toList());
  }

  /** The entries with their places. */
  public static List<ProviderEntry> entries(OlsConfigSpec spec) {
    List<ProviderSpec> specs =
        Optional.ofNullable(spec.getLlm()).map(LlmSpec::getProviders).orElse(List.of());
    List<ProviderEntry> entries = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      entries.add(new ProviderEntry(specs.get(i), PROVIDERS.index(i)));
    }
    return entries;
  }

  /** A provider that fails spoils its own entry only. */
  private void tryToAdd(ProviderEntry entry) {
    try {
      add(entry);
    } catch (ProblemException e) {
      problems.add(e.problem());
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      problems.add(
          new Problem(
              ProblemCode.INTERNAL,
              entry.path(),
              ProblemKind.INTERNAL,
              "provider type \"%s\" failed with %s"
                  .formatted(entry.spec().getType(), e.getClass().getSimpleName()),
              "report it to the plugin's author"));
    }
  }

  private void add(ProviderEntry entry) {
    String type = entry.spec().getType();
    Optional<LlmProvider> known = catalog.provider(type).map(r -> r.part());
    if (known.isEmpty()) {
      problems.add(
          Problem.user(
              ProblemCode.UNKNOWN_PROVIDER_TYPE,
              entry.path().field("type"),
              "no loaded plugin knows the provider type \"%s\"".formatted(type),
              "use one of " + String.join(", ", catalog.providerTypes())));
      return;
    }
    LlmProvider provider = known.orElseThrow();
    WireType wire = provider.wireType(backend.dialect());
    if (wire instanceof WireType.Unsupported unsupported) {
      problems.add(
          Problem.user(
              ProblemCode.UNSUPPORTED_PROVIDER,
              entry.path().field("type"),
              "backend \"%s\" cannot serve provider \"%s\" of type \"%s\": %s"
                  .formatted(backend.id(), entry.spec().getName(), type, unsupported.reason()),
              "remove the provider or run another backend"));
      return;
    }
    List<Problem> own = new ArrayList<>(NameRules.check(entry, provider.needsCredentials()));
    own.addAll(provider.validate(entry));
    if (wire instanceof WireType.Known target && own.isEmpty()) {
      stranger(entry, target)
          .ifPresentOrElse(
              own::add,
              () -> usable.add(new Usable(entry.path(), target.name(), provider.facts(entry))));
    }
    problems.addAll(own);
  }

  /** A name that the backend's target would end for when it starts. */
  private Optional<Problem> stranger(ProviderEntry entry, WireType.Known wire) {
    SortedSet<String> known = backend.wireTypes();
    return known.isEmpty() || known.contains(wire.name())
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemCode.UNSUPPORTED_PROVIDER,
                entry.path().field("type"),
                ProblemKind.INTERNAL,
                "provider type \"%s\" is \"%s\" to backend \"%s\", which knows no such name"
                    .formatted(entry.spec().getType(), wire.name(), backend.id()),
                "report it to the plugin's author: the names are " + String.join(", ", known)));
  }
}
