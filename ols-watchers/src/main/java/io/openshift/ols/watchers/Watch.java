// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.watchers;

import io.openshift.ols.spi.state.ApiKind;
import java.util.Objects;

/**
 * What is watched: one object by its name, or all objects of a kind with a label. Nothing is ever
 * watched without such a bound, so that unrelated objects cost nothing.
 *
 * @param kind the kind
 * @param namespace the namespace, empty for a cluster-scoped kind
 * @param by how the objects are chosen
 */
public record Watch(ApiKind kind, String namespace, Selection by) {

  /** How the objects of a watch are chosen. */
  public sealed interface Selection {}

  /** The one object of that name. */
  public record ByName(String name) implements Selection {}

  /** The objects with that label; an empty value stands for any. */
  public record ByLabel(String key, String value) implements Selection {}

  public Watch {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(by);
    namespace = kind.namespaced() ? namespace : "";
  }

  public static Watch byName(ApiKind kind, String namespace, String name) {
    return new Watch(kind, namespace, new ByName(name));
  }

  public static Watch byLabel(ApiKind kind, String namespace, String key) {
    return new Watch(kind, namespace, new ByLabel(key, ""));
  }

  public static Watch byLabel(ApiKind kind, String namespace, String key, String value) {
    return new Watch(kind, namespace, new ByLabel(key, value));
  }
}
