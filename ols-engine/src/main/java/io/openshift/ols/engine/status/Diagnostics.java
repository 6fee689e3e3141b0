// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.status;

import io.openshift.ols.api.v1alpha1.ImmutablePodDiagnostic;
import io.openshift.ols.api.v1alpha1.PodDiagnostic;
import java.util.List;

/** Keeps the time of a diagnostic that says what it said before: a new time alone is no news. */
final class Diagnostics {
  private Diagnostics() {}

  static PodDiagnostic keepTime(PodDiagnostic diagnostic, List<PodDiagnostic> before) {
    return before.stream()
        .filter(old -> at(diagnostic, old.getLastUpdated()).equals(old))
        .findFirst()
        .orElse(diagnostic);
  }

  private static PodDiagnostic at(PodDiagnostic diagnostic, String time) {
    return ImmutablePodDiagnostic.builder().from(diagnostic).lastUpdated(time).build();
  }
}
