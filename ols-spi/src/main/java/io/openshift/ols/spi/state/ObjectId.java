// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import java.util.Comparator;
import java.util.Objects;

/**
 * Which object: kind, namespace and name.
 *
 * @param kind its kind
 * @param namespace its namespace, empty for a cluster-scoped object
 * @param name its name
 */
public record ObjectId(ApiKind kind, String namespace, String name)
    implements Comparable<ObjectId> {
  private static final Comparator<ObjectId> ORDER =
      Comparator.comparing(ObjectId::kind)
          .thenComparing(ObjectId::namespace)
          .thenComparing(ObjectId::name);

  public ObjectId {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(namespace);
    Objects.requireNonNull(name);
  }

  @Override
  public int compareTo(ObjectId other) {
    return ORDER.compare(this, other);
  }

  /** As users write it: {@code Deployment openshift-lightspeed/lightspeed-app-server}. */
  @Override
  public String toString() {
    return kind.kind() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }
}
