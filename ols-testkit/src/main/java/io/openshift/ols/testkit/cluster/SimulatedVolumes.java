// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;

/** Binds every claim; there is no volume behind it. */
record SimulatedVolumes(KubernetesClient client, NodeWork work)
    implements ResourceEventHandler<PersistentVolumeClaim> {

  private static final String BOUND = "{\"status\":{\"phase\":\"Bound\"}}";

  @Override
  public void onAdd(PersistentVolumeClaim claim) {
    if (claim.getStatus() == null || !"Bound".equals(claim.getStatus().getPhase())) {
      work.run(
          () ->
              client
                  .resource(claim)
                  .subresource("status")
                  .patch(PatchContext.of(PatchType.JSON_MERGE), BOUND));
    }
  }

  @Override
  public void onUpdate(PersistentVolumeClaim before, PersistentVolumeClaim claim) {
    onAdd(claim);
  }

  @Override
  public void onDelete(PersistentVolumeClaim claim, boolean finalStateUnknown) {
    // Nothing is left behind.
  }
}
