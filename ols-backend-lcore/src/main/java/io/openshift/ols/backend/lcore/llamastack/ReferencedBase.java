// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.spi.view.ReconcileView;

/** The configuration that {@code spec.ols.llamaStack.baseConfigRef} names. */
record ReferencedBase(ConfigMapText named, ReconcileView view) implements BaseSource {

  @Override
  public BaseConfig base() {
    return named
        .text(view)
        .map(text -> BaseConfig.read(text, named.source(), named.path()))
        .orElseGet(
            () -> BaseConfig.unusable(Codes.BASE, named.source(), named.path(), "is not there"));
  }
}
