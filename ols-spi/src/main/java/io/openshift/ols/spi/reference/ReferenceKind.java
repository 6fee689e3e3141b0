// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

/** The kinds of objects whose content pods consume. */
public enum ReferenceKind {
  SECRET("Secret"),
  CONFIG_MAP("ConfigMap");

  private final String kind;

  ReferenceKind(String kind) {
    this.kind = kind;
  }

  /** The Kubernetes kind, for example {@code Secret}. */
  public String kind() {
    return kind;
  }
}
