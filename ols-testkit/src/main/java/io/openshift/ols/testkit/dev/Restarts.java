// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.openshift.ols.engine.drift.RestartReason;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;

/** Tells when the pods of a Deployment are replaced, and why. */
record Restarts(Story story) implements ResourceEventHandler<GenericKubernetesResource> {
  private static final ApiKind DEPLOYMENT = ApiKind.of(Deployment.class);

  @Override
  public void onAdd(GenericKubernetesResource deployment) {
    // The first pods replace none.
  }

  @Override
  public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource after) {
    RestartReason.between(Manifest.of(DEPLOYMENT, before), Manifest.of(DEPLOYMENT, after))
        .ifPresent(reason -> story.restart(after.getMetadata().getName(), reason));
  }

  @Override
  public void onDelete(GenericKubernetesResource deployment, boolean finalStateUnknown) {
    // Its end is told as a request.
  }
}
