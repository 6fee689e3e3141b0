// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

import java.util.Comparator;
import java.util.Objects;

/**
 * Which object is referred to.
 *
 * @param kind Secret or ConfigMap
 * @param namespace its namespace
 * @param name its name
 */
public record ReferenceId(ReferenceKind kind, String namespace, String name)
    implements Comparable<ReferenceId> {
  private static final Comparator<ReferenceId> ORDER =
      Comparator.comparing(ReferenceId::kind)
          .thenComparing(ReferenceId::namespace)
          .thenComparing(ReferenceId::name);

  public ReferenceId {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(namespace);
    Objects.requireNonNull(name);
  }

  @Override
  public int compareTo(ReferenceId other) {
    return ORDER.compare(this, other);
  }

  /** Kind and name, as in {@code Secret "main-key"}. */
  @Override
  public String toString() {
    return kind.kind() + " \"" + name + "\"";
  }
}
