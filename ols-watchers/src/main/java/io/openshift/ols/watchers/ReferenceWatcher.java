// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.watchers;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the objects that the resource refers to, each watched by its name, and resolves them. */
public final class ReferenceWatcher implements AutoCloseable {
  private static final ApiKind SECRET = ApiKind.of(Secret.class);
  private static final ApiKind CONFIG_MAP = ApiKind.of(ConfigMap.class);

  private final WatchSet watches;
  private final Function<Manifest, Map<String, byte[]>> decode;

  /**
   * @param watches watches that nobody else uses
   * @param decode the content of a Secret or ConfigMap
   */
  public ReferenceWatcher(WatchSet watches, Function<Manifest, Map<String, byte[]>> decode) {
    this.watches = watches;
    this.decode = decode;
  }

  /**
   * Watches exactly these objects from now on.
   *
   * @return those that cannot be watched, with the reasons
   */
  public Map<ReferenceId, Throwable> watch(Set<ReferenceId> references) {
    Map<Watch, ReferenceId> wanted =
        references.stream().collect(Collectors.toMap(ReferenceWatcher::watchOf, r -> r));
    Map<ReferenceId, Throwable> failures = new TreeMap<>();
    watches.ensure(wanted.keySet()).forEach((w, t) -> failures.put(wanted.get(w), t));
    return failures;
  }

  /** The content of each, as it is known now. */
  public Map<ReferenceId, ResolvedReference> resolve(Set<ReferenceId> references) {
    Map<ReferenceId, ResolvedReference> resolved = new TreeMap<>();
    references.forEach(id -> resolved.put(id, resolve(id)));
    return resolved;
  }

  /** The object itself, as it is known now; nothing if it is not there or not watched. */
  public Optional<Manifest> find(ReferenceId id) {
    return watches.list(watchOf(id)).stream().findFirst();
  }

  private ResolvedReference resolve(ReferenceId id) {
    return find(id)
        .map(m -> ResolvedReference.found(decode.apply(m)))
        .orElseGet(ResolvedReference::missing);
  }

  @Override
  public void close() {
    watches.close();
  }

  private static Watch watchOf(ReferenceId id) {
    ApiKind kind = id.kind() == ReferenceKind.SECRET ? SECRET : CONFIG_MAP;
    return Watch.byName(kind, id.namespace(), id.name());
  }
}
