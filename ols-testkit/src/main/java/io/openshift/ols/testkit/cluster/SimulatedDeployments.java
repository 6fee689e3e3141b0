// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The Deployment controller and the kubelet, as far as a Deployment's status and its Pods tell of
 * them.
 */
final class SimulatedDeployments implements ResourceEventHandler<Deployment> {

  private final KubernetesClient client;
  private final NodeWork work;
  private final SimulatedNodeSetup setup;
  private final SimulatedPods pods;
  private final RolloutCount rollouts = new RolloutCount();
  private final Map<String, NodeMode> modes = new ConcurrentHashMap<>();

  /** By name, the template whose Pods were ready last; touched by the worker only. */
  private final Map<String, String> readyTemplates = new HashMap<>();

  SimulatedDeployments(KubernetesClient client, NodeWork work, SimulatedNodeSetup setup) {
    this.client = client;
    this.work = work;
    this.setup = setup;
    this.pods = new SimulatedPods(client, setup.makesPods());
  }

  void mode(String deployment, NodeMode mode) {
    modes.put(deployment, mode);
    work.run(() -> update(deployment));
  }

  void disrupt(String deployment, NodeMode mode) {
    modes.put(deployment, mode);
    work.run(() -> readyTemplates.remove(deployment));
    work.run(() -> update(deployment));
  }

  int rollouts(String name) {
    Deployment live = live(name);
    if (live != null) {
      Eventually.holds("the node sees " + name, () -> rollouts.hasNoted(live));
    }
    return rollouts.of(name);
  }

  @Override
  public void onAdd(Deployment deployment) {
    rollouts.note(deployment);
    work.after(setup.delay(), () -> update(deployment.getMetadata().getName()));
  }

  @Override
  public void onUpdate(Deployment before, Deployment deployment) {
    rollouts.note(deployment);
    Long observed =
        deployment.getStatus() == null ? null : deployment.getStatus().getObservedGeneration();
    if (!deployment.getMetadata().getGeneration().equals(observed)) {
      work.after(setup.delay(), () -> update(deployment.getMetadata().getName()));
    }
  }

  @Override
  public void onDelete(Deployment deployment, boolean finalStateUnknown) {
    work.run(() -> readyTemplates.remove(deployment.getMetadata().getName()));
  }

  private void update(String name) {
    Deployment live = live(name);
    if (live == null) {
      return;
    }
    String template = Serialization.asJson(live.getSpec().getTemplate());
    String ready = readyTemplates.get(name);
    boolean running = template.equals(ready);
    NodeMode mode = running ? NodeMode.AVAILABLE : modes.getOrDefault(name, NodeMode.AVAILABLE);
    boolean oldPodsServe = mode != NodeMode.AVAILABLE && ready != null && isRolling(live);
    if (mode == NodeMode.AVAILABLE) {
      readyTemplates.put(name, template);
    } else if (!oldPodsServe) {
      readyTemplates.remove(name);
    }
    String patch = new DeploymentStatusPatch(live, mode, oldPodsServe).text();
    client.resource(live).subresource("status").patch(PatchContext.of(PatchType.JSON_MERGE), patch);
    pods.update(live, mode, oldPodsServe);
  }

  /** A rolling update that fails leaves the old Pods running: the Deployment stays available. */
  private static boolean isRolling(Deployment deployment) {
    return !"Recreate".equals(deployment.getSpec().getStrategy().getType());
  }

  private @Nullable Deployment live(String name) {
    return client.apps().deployments().inNamespace(setup.namespace()).withName(name).get();
  }
}
