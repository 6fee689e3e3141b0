// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.openshift.ols.api.names.ObjectNames;

/** Objects as small as the rules let them be. */
final class FakeObjects {
  private FakeObjects() {}

  static ConfigMapBuilder configMap() {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName("fake")
        .withNamespace(ObjectNames.DEFAULT_NAMESPACE)
        .endMetadata();
  }

  static ConfigMap named(String name) {
    return configMap().editMetadata().withName(name).endMetadata().build();
  }

  static Deployment deployment(Container container, Volume... volumes) {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName("fake")
        .withNamespace(ObjectNames.DEFAULT_NAMESPACE)
        .endMetadata()
        .withNewSpec()
        .withNewTemplate()
        .withNewSpec()
        .withContainers(container)
        .withVolumes(volumes)
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  static Container container() {
    return new ContainerBuilder().withName("main").withImage("registry.example.com/other").build();
  }

  static Container listening() {
    return new ContainerBuilder(container()).addNewPort().withContainerPort(1).endPort().build();
  }

  static Volume secretVolume(String secret) {
    return new VolumeBuilder()
        .withName("v")
        .withNewSecret()
        .withSecretName(secret)
        .endSecret()
        .build();
  }
}
