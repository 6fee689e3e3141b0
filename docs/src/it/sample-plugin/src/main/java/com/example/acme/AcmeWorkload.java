// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Deployment of the chat service and the Service before it. */
final class AcmeWorkload {
  static final String NAME = "acme-chat";
  static final int PORT = 8443;

  private static final Map<String, String> LABELS = Map.of("app.kubernetes.io/name", NAME);
  private static final String CONFIG = "config";

  private AcmeWorkload() {}

  /** Where a Secret is mounted. */
  static String directory(String secret) {
    return "/etc/acme/secrets/" + secret;
  }

  static Service service(ReconcileView view) {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName(NAME)
        .withNamespace(view.namespace())
        .withLabels(LABELS)
        .endMetadata()
        .withNewSpec()
        .withSelector(LABELS)
        .addNewPort()
        .withPort(PORT)
        .withTargetPort(new IntOrString(PORT))
        .endPort()
        .endSpec()
        .build();
  }

  static Deployment deployment(ReconcileView view, List<String> secrets) {
    List<Volume> volumes = new ArrayList<>();
    List<VolumeMount> mounts = new ArrayList<>();
    volumes.add(
        new VolumeBuilder()
            .withName(CONFIG)
            .withNewConfigMap()
            .withName(AcmeConfig.NAME)
            .endConfigMap()
            .build());
    mounts.add(mount(CONFIG, "/etc/acme/config"));
    for (int i = 0; i < secrets.size(); i++) {
      String volume = "secret-" + i;
      volumes.add(
          new VolumeBuilder()
              .withName(volume)
              .withNewSecret()
              .withSecretName(secrets.get(i))
              .endSecret()
              .build());
      mounts.add(mount(volume, directory(secrets.get(i))));
    }
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName(NAME)
        .withNamespace(view.namespace())
        .withLabels(LABELS)
        .endMetadata()
        .withNewSpec()
        .withNewSelector()
        .withMatchLabels(LABELS)
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .withLabels(LABELS)
        .endMetadata()
        .withNewSpec()
        .withNewSecurityContext()
        .withRunAsNonRoot(true)
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .endSecurityContext()
        .withContainers(container(view.image(AcmeBackend.IMAGE), mounts))
        .withVolumes(volumes)
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private static Container container(String image, List<VolumeMount> mounts) {
    return new ContainerBuilder()
        .withName("chat")
        .withImage(image)
        .addNewPort()
        .withContainerPort(PORT)
        .endPort()
        .withReadinessProbe(probe())
        .withLivenessProbe(probe())
        .withNewSecurityContext()
        .withAllowPrivilegeEscalation(false)
        .withReadOnlyRootFilesystem(true)
        .withNewCapabilities()
        .addToDrop("ALL")
        .endCapabilities()
        .endSecurityContext()
        .withNewResources()
        .addToRequests("cpu", new Quantity("100m"))
        .addToRequests("memory", new Quantity("256Mi"))
        .endResources()
        .withVolumeMounts(mounts)
        .build();
  }

  private static Probe probe() {
    return new ProbeBuilder()
        .withNewHttpGet()
        .withPath("/health")
        .withPort(new IntOrString(PORT))
        .withScheme("HTTPS")
        .endHttpGet()
        .build();
  }

  private static VolumeMount mount(String volume, String path) {
    return new VolumeMountBuilder()
        .withName(volume)
        .withMountPath(path)
        .withReadOnly(true)
        .build();
  }
}
