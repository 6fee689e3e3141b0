// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Duration;

/**
 * How a {@link SimulatedNode} is to behave. Every method but {@link #start()} returns this object.
 */
public final class SimulatedNodeSetup {

  private final Config config;
  private String namespace = StaticObjects.NAMESPACE;
  private Duration delay = Duration.ofMillis(50);
  private boolean deployments = true;
  private boolean services = true;
  private boolean pods;

  SimulatedNodeSetup(Config config) {
    this.config = config;
  }

  /** The namespace that it serves; {@link StaticObjects#NAMESPACE} unless set. */
  public SimulatedNodeSetup namespace(String name) {
    this.namespace = name;
    return this;
  }

  /** The time from a change of a Deployment to the change of its status; 50 ms unless set. */
  public SimulatedNodeSetup delay(Duration time) {
    this.delay = time;
    return this;
  }

  /** With a Pod object for every Deployment; otherwise only broken ones have one. */
  public SimulatedNodeSetup withPods() {
    this.pods = true;
    return this;
  }

  /** Deployments stay as they are created, without status. */
  public SimulatedNodeSetup withoutDeployments() {
    this.deployments = false;
    return this;
  }

  /** No certificates are issued, as on plain Kubernetes. */
  public SimulatedNodeSetup withoutServiceCa() {
    this.services = false;
    return this;
  }

  /** Starts it; what is in the namespace already is taken care of, too. */
  public SimulatedNode start() {
    return new SimulatedNode(this, new KubernetesClientBuilder().withConfig(config).build());
  }

  String namespace() {
    return namespace;
  }

  Duration delay() {
    return delay;
  }

  boolean handlesDeployments() {
    return deployments;
  }

  boolean handlesServices() {
    return services;
  }

  boolean makesPods() {
    return pods;
  }
}
