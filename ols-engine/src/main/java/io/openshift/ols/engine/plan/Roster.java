// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.Registered;
import io.openshift.ols.engine.llm.ProviderResolution;
import io.openshift.ols.engine.reference.Declared;
import io.openshift.ols.engine.view.Scope;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who takes part in a pass, and what is known of it before any reference is resolved. */
final class Roster {
  private final Backend backend;
  private final Scope scope;
  private final Attempts attempts;
  private final Map<ComponentId, Registered<Component>> active = new TreeMap<>();
  private final Map<ComponentId, String> inactive = new TreeMap<>();
  private final List<ConfigFragment<McpServer>> mcpServers = new ArrayList<>();
  private final List<Problem> mcpObstacles = new ArrayList<>();
  private final List<Problem> mcpNotes = new ArrayList<>();
  private final Providers providers;
  private final Declared declared;

  Roster(
      Catalog catalog,
      Backend backend,
      OlsConfig config,
      ClusterFacts facts,
      OperatorSettings settings) {
    this.backend = backend;
    this.scope = new Scope("", config, facts, settings);
    this.attempts = new Attempts(scope.spec());
    catalog.components().forEach(c -> activate(catalog, c));
    catalog.integrations().forEach(this::integrate);
    this.providers = ProviderResolution.resolve(catalog, backend, scope.spec());
    this.declared = new Declared(scope.namespace(), declarations());
  }

  Scope scope() {
    return scope;
  }

  Scope scope(Registered<?> of) {
    return new Scope(of.plugin(), scope.config(), scope.facts(), scope.settings());
  }

  Attempts attempts() {
    return attempts;
  }

  Map<ComponentId, Registered<Component>> active() {
    return active;
  }

  /** Why the others are not. */
  Map<ComponentId, String> inactive() {
    return inactive;
  }

  Providers providers() {
    return providers;
  }

  Declared declared() {
    return declared;
  }

  ComponentId backend() {
    return backend.id();
  }

  /** What integrations bring, as offers. */
  Offers integrationOffers() {
    Offers offers = Offers.none();
    for (ConfigFragment<McpServer> server : mcpServers) {
      offers = offers.with(McpServer.Offered.KEY, new McpServer.Offered(server));
    }
    return offers;
  }

  /** For what of integrations the backend's pods are held. */
  List<Problem> mcpObstacles() {
    return mcpObstacles;
  }

  /** What integrations report besides; it stands among the backend's notes. */
  List<Problem> mcpNotes() {
    return mcpNotes;
  }

  private void activate(Catalog catalog, Registered<Component> registered) {
    ComponentId id = registered.part().id();
    if (catalog.isBackend(id) && !id.equals(backend.id())) {
      inactive.put(id, "the operator runs backend \"%s\"".formatted(backend.id()));
      return;
    }
    attempts
        .call(id, () -> registered.part().activation(scope(registered)))
        .ifPresent(
            activation -> {
              if (activation instanceof Activation.Inactive off) {
                inactive.put(id, off.message());
              } else {
                active.put(id, registered);
              }
            });
    if (!inactive.containsKey(id)) {
      active.putIfAbsent(id, registered);
    }
  }

  /**
   * A tool source that fails holds the backend: without its servers the configuration would differ.
   */
  private void integrate(Registered<McpIntegration> integration) {
    McpIntegration part = integration.part();
    Scope its = scope(integration);
    attempts.call(backend.id(), () -> part.servers(its)).ifPresent(mcpServers::addAll);
    attempts.call(backend.id(), () -> part.obstacles(its)).ifPresent(mcpObstacles::addAll);
    attempts.call(backend.id(), () -> part.notes(its)).ifPresent(mcpNotes::addAll);
  }

  private Map<ComponentId, Set<ExternalReference>> declarations() {
    Map<ComponentId, Set<ExternalReference>> all = new TreeMap<>();
    active.forEach(
        (id, registered) ->
            attempts
                .call(id, () -> registered.part().references(scope(registered)))
                .ifPresent(references -> all.put(id, references)));
    Set<ExternalReference> ofBackend =
        new TreeSet<>(java.util.Comparator.comparing(ExternalReference::toString));
    ofBackend.addAll(all.getOrDefault(backend.id(), Set.of()));
    providers.usable().stream()
        .flatMap(u -> u.facts().credentials().stream())
        .map(CredentialUse::reference)
        .forEach(ofBackend::add);
    mcpServers.stream()
        .flatMap(s -> s.credentials().stream())
        .map(CredentialUse::reference)
        .forEach(ofBackend::add);
    all.put(backend.id(), ofBackend);
    return all;
  }
}
