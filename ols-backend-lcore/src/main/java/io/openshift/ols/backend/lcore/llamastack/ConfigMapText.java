// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.v1alpha1.KeyReference;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Optional;

/**
 * A configuration that the user keeps in a ConfigMap.
 *
 * @param reference which key of which
 * @param path the field that names it
 * @param purpose why, a short word
 */
record ConfigMapText(KeyReference reference, FieldPath path, String purpose) {

  ExternalReference external() {
    return ExternalReference.configMap(reference.getName())
        .keys(KeyRule.of(reference.getKey()))
        .path(path.field("name"))
        .purpose(purpose)
        .build();
  }

  /** For the user. */
  String source() {
    return "key \"%s\" of ConfigMap \"%s\"".formatted(reference.getKey(), reference.getName());
  }

  /** What it says; empty if it, or its key, is not there. */
  Optional<String> text(ReconcileView view) {
    return resolved(view).text(reference.getKey());
  }

  /** Whether the text is there and only not known, because there is no cluster to ask. */
  boolean isUnresolved(ReconcileView view) {
    return resolved(view).isUnresolved();
  }

  private ResolvedReference resolved(ReconcileView view) {
    return view.reference(external());
  }
}
