// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.reference;

import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The references of one pass: who declared what. Immutable. */
public final class Declared {
  private final Map<ComponentId, Set<ExternalReference>> byComponent;
  private final Map<ReferenceId, List<ExternalReference>> byId = new TreeMap<>();

  public Declared(String namespace, Map<ComponentId, Set<ExternalReference>> byComponent) {
    this.byComponent = new TreeMap<>(byComponent);
    this.byComponent
        .values()
        .forEach(
            set ->
                set.stream()
                    .sorted(Comparator.comparing((ExternalReference r) -> r.path()))
                    .forEach(r -> byId.merge(r.id(namespace), List.of(r), Declared::join)));
  }

  /** What one component declared. */
  public Set<ExternalReference> of(ComponentId component) {
    return byComponent.getOrDefault(component, Set.of());
  }

  /** Every object that is referred to. */
  public Set<ReferenceId> ids() {
    return new LinkedHashSet<>(byId.keySet());
  }

  /** All declarations of one object; none if nobody declared it. */
  public List<ExternalReference> of(ReferenceId id) {
    return byId.getOrDefault(id, List.of());
  }

  /** Whether a change of that key means new pods. */
  public boolean rolls(ReferenceId id, String key) {
    return of(id).stream().anyMatch(r -> r.reload() == ReloadClass.ROLL && r.keys().consumes(key));
  }

  private static <T> List<T> join(Collection<T> a, Collection<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}
