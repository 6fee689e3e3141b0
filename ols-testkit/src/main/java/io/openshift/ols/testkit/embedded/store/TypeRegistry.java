// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import io.openshift.ols.testkit.embedded.schema.Definitions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds that are served at the moment. */
public final class TypeRegistry {
  private final Definitions definitions;
  private final Map<String, ResourceType> types = new LinkedHashMap<>();

  /** Starts with the built-in kinds. */
  public TypeRegistry(Definitions definitions) {
    this.definitions = definitions;
    BuiltInTypes.all(definitions).forEach(this::add);
  }

  /** The definitions behind the built-in kinds. */
  public Definitions definitions() {
    return definitions;
  }

  /** Serves a kind from now on. */
  public void add(ResourceType type) {
    types.put(type.apiVersion() + "/" + type.names().plural(), type);
  }

  /** Serves no version of the kind any more. */
  public void remove(String group, String plural) {
    types
        .values()
        .removeIf(type -> type.group().equals(group) && type.names().plural().equals(plural));
  }

  /** All kinds, in the order of their registration. */
  public Collection<ResourceType> all() {
    return List.copyOf(types.values());
  }

  /** The kind behind a path. */
  public Optional<ResourceType> find(String apiVersion, String plural) {
    return Optional.ofNullable(types.get(apiVersion + "/" + plural));
  }

  /** The kind that an object or an owner reference names. */
  public Optional<ResourceType> byKind(String apiVersion, String kind) {
    return types.values().stream()
        .filter(type -> type.apiVersion().equals(apiVersion) && type.kind().equals(kind))
        .findFirst();
  }

  /** A kind of the core group that is always there. */
  public ResourceType core(String plural) {
    return find("v1", plural).orElseThrow();
  }
}
