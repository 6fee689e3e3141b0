// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.catalog;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All parts of all loaded plugins, each kind in the order of its names. Immutable. */
public final class Catalog {
  private final SortedMap<String, Registered<Backend>> backends = new TreeMap<>();
  private final SortedMap<String, Registered<Component>> components = new TreeMap<>();
  private final SortedMap<String, Registered<LlmProvider>> providers = new TreeMap<>();
  private final SortedMap<String, Registered<McpIntegration>> integrations = new TreeMap<>();

  private Catalog() {}

  /**
   * The catalog of these plugins.
   *
   * @throws DuplicateNamesException if two parts share a name, or mean different things by one
   *     flag; it lists all of them
   */
  public static Catalog of(Collection<? extends OlsPlugin> plugins) {
    Catalog catalog = new Catalog();
    Duplicates duplicates = new Duplicates();
    for (OlsPlugin plugin : plugins.stream().sorted(Comparator.comparing(OlsPlugin::id)).toList()) {
      String id = plugin.id();
      duplicates.claim("plugin id", id, id);
      for (Backend backend : plugin.backends()) {
        String name = backend.id().text();
        duplicates.claim("component id", name, id);
        duplicates.claim("condition type of a backend", name + " " + backend.conditionType(), id);
        catalog.backends.put(name, new Registered<>(id, backend));
      }
      for (Component component : plugin.components()) {
        String name = component.id().text();
        duplicates.claim("component id", name, id);
        duplicates.claim("condition type", component.conditionType(), id);
        catalog.components.put(name, new Registered<>(id, component));
      }
      for (LlmProvider provider : plugin.llmProviders()) {
        duplicates.claim("LLM provider type", provider.type(), id);
        catalog.providers.put(provider.type(), new Registered<>(id, provider));
      }
      for (McpIntegration integration : plugin.mcpIntegrations()) {
        duplicates.claim("MCP integration id", integration.id(), id);
        catalog.integrations.put(integration.id(), new Registered<>(id, integration));
      }
    }
    catalog.claimFlags(duplicates);
    duplicates.throwIfAny();
    return catalog;
  }

  private void claimFlags(Duplicates duplicates) {
    for (Registered<Component> one : components()) {
      one.part().flags().forEach(f -> duplicates.claimFlag(f.name(), f, one.plugin()));
      one.part().images().forEach(i -> duplicates.claimFlag(i.flag(), i, one.plugin()));
    }
    for (Registered<McpIntegration> one : integrations()) {
      one.part().images().forEach(i -> duplicates.claimFlag(i.flag(), i, one.plugin()));
    }
  }

  public SortedSet<String> backendNames() {
    return new TreeSet<>(backends.keySet());
  }

  public Optional<Registered<Backend>> backend(String name) {
    return Optional.ofNullable(backends.get(name));
  }

  public SortedSet<String> providerTypes() {
    return new TreeSet<>(providers.keySet());
  }

  /** The provider of that type; none for an entry without one. */
  public Optional<Registered<LlmProvider>> provider(@Nullable String type) {
    return Optional.ofNullable(type).map(name -> providers.get(name));
  }

  public List<Registered<McpIntegration>> integrations() {
    return List.copyOf(integrations.values());
  }

  /** Backends and components, by id. */
  public List<Registered<Component>> components() {
    return Stream.concat(
            backends.values().stream().map(b -> new Registered<Component>(b.plugin(), b.part())),
            components.values().stream())
        .sorted(Comparator.comparing(r -> r.part().id()))
        .toList();
  }

  public boolean isBackend(ComponentId id) {
    return backends.containsKey(id.text());
  }

  /** Every kind that some component may produce. */
  public SortedSet<ApiKind> produced() {
    return collect(c -> c.kinds());
  }

  /** Every object of others that some component may edit. */
  public SortedSet<ObjectId> edits() {
    return collect(c -> c.edits());
  }

  /** Every kind that some component has to do with. */
  public SortedSet<ApiKind> kinds() {
    SortedSet<ApiKind> kinds = produced();
    edits().forEach(object -> kinds.add(object.kind()));
    return kinds;
  }

  /** Every image that some part may run. */
  public SortedSet<ImageKey> images() {
    SortedSet<ImageKey> images = collect(c -> c.images());
    integrations.values().forEach(i -> images.addAll(i.part().images()));
    return images;
  }

  /** Every flag that some component reads. */
  public SortedSet<Flag> flags() {
    return collect(c -> c.flags());
  }

  private <T extends Comparable<? super T>> SortedSet<T> collect(
      Function<Component, Collection<T>> of) {
    SortedSet<T> all = new TreeSet<>();
    components().forEach(c -> all.addAll(of.apply(c.part())));
    return all;
  }
}
