// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays the parts of a cluster that a bare API server lacks, in one namespace: it makes Deployments
 * available, binds claims, issues the serving certificates that Services ask for by annotation, and
 * looks at the images that ImageStreams follow. Writes as {@link TestUser#NODE}.
 *
 * <pre>{@code
 * try (SimulatedNode node = SimulatedNode.on(cluster).start()) {
 *   node.mode("lightspeed-app-server", NodeMode.CRASH_LOOPING);
 *   ...
 *   assertThat(node.rollouts("lightspeed-app-server")).isZero();
 * }
 * }</pre>
 *
 * <p>To be closed before the cluster is wiped. Like a real one it repairs nothing in Deployments:
 * it writes status only.
 */
public final class SimulatedNode implements AutoCloseable {

  private final KubernetesClient client;
  private final NodeWork work;
  private final SimulatedDeployments deployments;
  private final SimulatedServiceCa serviceCa;
  private final SimulatedImages images;
  private final List<SharedIndexInformer<?>> informers = new ArrayList<>();

  SimulatedNode(SimulatedNodeSetup setup, KubernetesClient client) {
    this.client = client;
    this.work = new NodeWork();
    this.deployments = new SimulatedDeployments(client, work, setup);
    this.serviceCa = new SimulatedServiceCa(client, work, setup.namespace());
    this.images = new SimulatedImages(client, work);
    String namespace = setup.namespace();
    if (setup.handlesDeployments()) {
      watch(client.apps().deployments().inNamespace(namespace), deployments);
    }
    if (setup.handlesServices()) {
      watch(client.services().inNamespace(namespace), serviceCa);
      watch(client.secrets().inNamespace(namespace), serviceCa.reissue());
    }
    if (client.hasApiGroup(SimulatedImages.KIND.getGroup(), true)) {
      watch(client.genericKubernetesResources(SimulatedImages.KIND).inNamespace(namespace), images);
    }
    watch(
        client.persistentVolumeClaims().inNamespace(namespace), new SimulatedVolumes(client, work));
  }

  /** A node of the cluster; {@link SimulatedNodeSetup#start()} starts it. */
  public static SimulatedNodeSetup on(TestCluster cluster) {
    return new SimulatedNodeSetup(cluster.config(TestUser.NODE));
  }

  /**
   * Decides what becomes of the Deployment's Pods that start from now on, and of those that are not
   * ready yet. Pods that are ready stay so until the template changes; {@link #disrupt} takes them,
   * too.
   */
  public void mode(String deployment, NodeMode mode) {
    deployments.mode(deployment, mode);
  }

  /** As {@link #mode}, and for Pods that are ready as well: they crash, or their node is lost. */
  public void disrupt(String deployment, NodeMode mode) {
    deployments.disrupt(deployment, mode);
  }

  /**
   * How often the Deployment's pod template has changed since its creation; a Deployment that is
   * created anew continues its count. Up to date with the server when it returns.
   */
  public int rollouts(String deployment) {
    return deployments.rollouts(deployment);
  }

  /** Gives the Secret that was issued for a Service another certificate of the same authority. */
  public void rotate(String secret) {
    serviceCa.rotate(secret);
  }

  /**
   * From now on the image leads to that digest, as {@code sha256:…}; streams that follow it learn
   * it at once. An image that nobody pushed leads to a digest made from its name.
   */
  public void push(String image, String digest) {
    images.push(image, digest);
  }

  /** From now on the image cannot be had; a stream keeps what it found before. */
  public void refuse(String image, String reason) {
    images.refuse(image, reason);
  }

  /**
   * Ends the simulation; objects stay.
   *
   * @throws IllegalStateException if the server refused something that the node wrote
   */
  @Override
  public void close() {
    informers.forEach(SharedIndexInformer::stop);
    work.stop();
    client.close();
    work.throwFailures();
  }

  private <T extends HasMetadata> void watch(
      Informable<T> objects, ResourceEventHandler<? super T> handler) {
    informers.add(objects.inform(handler));
  }
}
