// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.observe;

import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.spi.state.Manifest;
import java.util.Set;

/** Whose pods a live object runs, by its label. */
public final class OwnedPods {
  private OwnedPods() {}

  /**
   * Whether the object runs pods of one of these components; one that is being deleted does so
   * until they have ended.
   */
  public static boolean areRunBy(Manifest workload, Set<String> components) {
    return PodSources.hasTemplate(workload)
        && workload.label(LabelKeys.OWNER_COMPONENT).filter(components::contains).isPresent();
  }
}
