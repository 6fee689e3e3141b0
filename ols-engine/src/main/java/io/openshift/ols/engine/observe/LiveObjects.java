// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.observe;

import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The operator's own objects and the pods of its workloads, as the caches have them. Immutable. */
public final class LiveObjects {
  private static final LiveObjects NONE = new LiveObjects(List.of(), List.of());
  private static final LiveObjects UNKNOWN = new LiveObjects(List.of(), List.of());

  private final Map<ObjectId, Manifest> objects = new TreeMap<>();
  private final List<Manifest> pods;

  public LiveObjects(Collection<Manifest> objects, Collection<Manifest> pods) {
    objects.forEach(o -> this.objects.put(o.id(), o));
    this.pods = pods.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  public static LiveObjects none() {
    return NONE;
  }

  /** Where no cluster is. */
  public static LiveObjects unknown() {
    return UNKNOWN;
  }

  boolean isKnown() {
    return this != UNKNOWN;
  }

  public Optional<Manifest> get(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  public Collection<Manifest> all() {
    return Collections.unmodifiableCollection(objects.values());
  }

  List<Manifest> pods() {
    return pods;
  }
}
