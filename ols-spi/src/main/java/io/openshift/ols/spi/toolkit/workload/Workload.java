// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.workload;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.util.List;
import java.util.Map;

/**
 * A program of the product and the objects around it, which share its name.
 *
 * @param namespace where it runs
 * @param name the name of its Deployment, Service, ServiceAccount and network policy
 * @param labels the labels of these objects and of its pods, and the selector of its pods
 */
public record Workload(String namespace, String name, Map<String, String> labels) {

  /** Metadata of an object with the program's labels. */
  public ObjectMeta labelled(String objectName) {
    return new ObjectMetaBuilder(bare(objectName)).withLabels(labels).build();
  }

  /** Metadata of an object that has no labels of its own. */
  public ObjectMeta bare(String objectName) {
    return new ObjectMetaBuilder().withName(objectName).withNamespace(namespace).build();
  }

  /** The identity of its pods. */
  public ServiceAccount serviceAccount() {
    return new ServiceAccountBuilder().withMetadata(bare(name)).build();
  }

  /** A file, or several, for its pods. */
  public ConfigMap configMap(String objectName, Map<String, String> data) {
    return new ConfigMapBuilder().withMetadata(labelled(objectName)).withData(data).build();
  }

  /**
   * A Deployment with one replica whose pods run under the program's own ServiceAccount; what else
   * it needs is up to the caller.
   */
  public DeploymentBuilder deployment(PodSpec pod) {
    return new DeploymentBuilder()
        .withMetadata(labelled(name))
        .withNewSpec()
        .withReplicas(1)
        .withNewSelector()
        .withMatchLabels(labels)
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .withLabels(labels)
        .endMetadata()
        .withSpec(pod.edit().withServiceAccountName(name).build())
        .endTemplate()
        .endSpec();
  }

  /** A Service with one port that leads to the container port of the same name. */
  public Service service(String portName, int port, Map<String, String> annotations) {
    return new ServiceBuilder()
        .withMetadata(labelled(name).edit().withAnnotations(annotations).build())
        .withNewSpec()
        .withType("ClusterIP")
        .withSelector(labels)
        .addNewPort()
        .withName(portName)
        .withProtocol("TCP")
        .withPort(port)
        .withTargetPort(new IntOrString(portName))
        .endPort()
        .endSpec()
        .build();
  }

  /** Lets in what the rules name, and nothing else. */
  public NetworkPolicy networkPolicy(List<NetworkPolicyIngressRule> ingress) {
    return new NetworkPolicyBuilder()
        .withMetadata(labelled(name))
        .withNewSpec()
        .withNewPodSelector()
        .withMatchLabels(labels)
        .endPodSelector()
        .withPolicyTypes("Ingress")
        .withIngress(ingress)
        .endSpec()
        .build();
  }
}
