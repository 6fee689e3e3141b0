// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.digest;

import io.openshift.ols.spi.reference.ReferenceId;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Secret or ConfigMap that a pod consumes.
 *
 * @param id which one
 * @param keys the keys that are consumed; empty means all
 */
public record PodSource(ReferenceId id, SortedSet<String> keys) {
  public PodSource {
    Objects.requireNonNull(id);
    keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }

  boolean consumes(String key) {
    return keys.isEmpty() || keys.contains(key);
  }

  /** Two uses of one source; a use of all keys swallows the other. */
  PodSource and(PodSource other) {
    if (keys.isEmpty() || other.keys.isEmpty()) {
      return new PodSource(id, Collections.emptySortedSet());
    }
    SortedSet<String> both = new TreeSet<>(keys);
    both.addAll(other.keys);
    return new PodSource(id, both);
  }
}
