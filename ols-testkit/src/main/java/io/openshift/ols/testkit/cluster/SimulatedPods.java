// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One Pod object per Deployment and template, owned by the Deployment itself (there are no
 * ReplicaSets here). Only the worker calls it.
 */
final class SimulatedPods {

  private final KubernetesClient client;
  private final boolean always;
  private final Set<String> deploymentsWithPods = new HashSet<>();

  SimulatedPods(KubernetesClient client, boolean always) {
    this.client = client;
    this.always = always;
  }

  /**
   * Brings the Deployment's Pods to where the mode wants them; the Pod of an old template stays if
   * it still serves.
   */
  void update(Deployment deployment, NodeMode mode, boolean oldPodsServe) {
    String name = deployment.getMetadata().getName();
    boolean wanted = always || mode.needsPod();
    if (!wanted && !deploymentsWithPods.contains(name)) {
      return;
    }
    Pod current = pod(deployment);
    if (!oldPodsServe) {
      deleteOthers(deployment, current.getMetadata().getName());
    }
    if (wanted) {
      deploymentsWithPods.add(name);
      if (client.resource(current).get() == null) {
        client.resource(current).create();
      }
      client
          .resource(current)
          .subresource("status")
          .patch(PatchContext.of(PatchType.JSON_MERGE), PodStatusPatch.text(current, mode));
    } else {
      deploymentsWithPods.remove(name);
      client.resource(current).delete();
    }
  }

  private void deleteOthers(Deployment deployment, String keep) {
    List<Pod> pods =
        client
            .pods()
            .inNamespace(deployment.getMetadata().getNamespace())
            .withLabelSelector(deployment.getSpec().getSelector())
            .list()
            .getItems();
    pods.stream()
        .filter(pod -> !pod.getMetadata().getName().equals(keep))
        .filter(pod -> pod.hasOwnerReferenceFor(deployment))
        .forEach(pod -> client.resource(pod).delete());
  }

  private static Pod pod(Deployment deployment) {
    PodTemplateSpec template = deployment.getSpec().getTemplate();
    String hash = Integer.toHexString(Serialization.asJson(template).hashCode());
    return new PodBuilder()
        .withNewMetadata()
        .withName(deployment.getMetadata().getName() + "-" + hash)
        .withNamespace(deployment.getMetadata().getNamespace())
        .withLabels(template.getMetadata().getLabels())
        .withOwnerReferences(
            new OwnerReferenceBuilder()
                .withApiVersion("apps/v1")
                .withKind("Deployment")
                .withName(deployment.getMetadata().getName())
                .withUid(deployment.getMetadata().getUid())
                .withController(true)
                .withBlockOwnerDeletion(true)
                .build())
        .endMetadata()
        .withSpec(template.getSpec())
        .build();
  }
}
