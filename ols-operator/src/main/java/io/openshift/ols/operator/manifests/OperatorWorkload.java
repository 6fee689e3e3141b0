// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import java.util.List;
import java.util.Map;

/**
 * The namespace and the pod of the operator.
 *
 * @param namespace the namespace
 * @param image what runs in the pod
 * @param arguments the command line in the pod, without the program
 */
record OperatorWorkload(String namespace, String image, List<String> arguments) {
  private static final String SCRATCH = "tmp";

  /** The label lets the cluster's own Prometheus look into it. */
  Namespace home() {
    return new NamespaceBuilder()
        .withNewMetadata()
        .withName(namespace)
        .withLabels(
            Map.of("openshift.io/cluster-monitoring", "true", LabelKeys.PART_OF, Labels.MANAGER))
        .endMetadata()
        .build();
  }

  /** The old pod ends before a new one starts: two operators never act at once. */
  Deployment deployment() {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName(ObjectNames.OPERATOR_DEPLOYMENT)
        .withNamespace(namespace)
        .withLabels(Labels.OPERATOR)
        .endMetadata()
        .withNewSpec()
        .withReplicas(1)
        .withNewSelector()
        .withMatchLabels(Labels.OPERATOR)
        .endSelector()
        .withNewStrategy()
        .withType("Recreate")
        .endStrategy()
        .withNewTemplate()
        .withNewMetadata()
        .withLabels(Labels.OPERATOR)
        .endMetadata()
        .withNewSpec()
        .withServiceAccountName(ObjectNames.OPERATOR_DEPLOYMENT)
        .withSecurityContext(Restricted.pod())
        .withTerminationGracePeriodSeconds(10L)
        .withContainers(container())
        .addNewVolume()
        .withName(SCRATCH)
        .withNewEmptyDir()
        .endEmptyDir()
        .endVolume()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private Container container() {
    return new ContainerBuilder()
        .withName("manager")
        .withImage(image)
        .withArgs(arguments)
        .addNewEnv()
        .withName("WATCH_NAMESPACE")
        .withNewValueFrom()
        .withNewFieldRef()
        .withFieldPath("metadata.namespace")
        .endFieldRef()
        .endValueFrom()
        .endEnv()
        .withResources(Resources.of("10m", "128Mi", "256Mi"))
        .withSecurityContext(Restricted.container())
        .addNewVolumeMount()
        .withName(SCRATCH)
        .withMountPath("/tmp")
        .endVolumeMount()
        .build();
  }
}
