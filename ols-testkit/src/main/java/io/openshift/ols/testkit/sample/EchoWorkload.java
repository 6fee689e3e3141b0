// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two containers from one image, and the Service before them. */
final class EchoWorkload {
  static final Map<String, String> LABELS =
      new TreeMap<>(
          Map.of(
              LabelKeys.NAME, EchoBackend.NAME,
              LabelKeys.COMPONENT, "application-server",
              LabelKeys.MANAGED_BY, "lightspeed-operator",
              LabelKeys.PART_OF, "openshift-lightspeed"));

  private static final String VOLUME = "config";

  private EchoWorkload() {}

  static Service service(ReconcileView view) {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName(EchoBackend.NAME)
        .withNamespace(view.namespace())
        .withLabels(LABELS)
        .endMetadata()
        .withNewSpec()
        .withSelector(LABELS)
        .addNewPort()
        .withName("https")
        .withPort(EchoBackend.PORT)
        .withTargetPort(new IntOrString("https"))
        .endPort()
        .endSpec()
        .build();
  }

  static Deployment deployment(ReconcileView view, EchoCredentials credentials) {
    List<EnvVar> env = new ArrayList<>(credentials.env());
    env.addAll(view.settings().proxyEnv());
    String image = view.image(EchoBackend.IMAGE);
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName(EchoBackend.NAME)
        .withNamespace(view.namespace())
        .withLabels(LABELS)
        .endMetadata()
        .withNewSpec()
        .withReplicas(1)
        .withNewSelector()
        .withMatchLabels(LABELS)
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .withLabels(LABELS)
        .endMetadata()
        .withNewSpec()
        .withSecurityContext(podSecurity())
        .withContainers(server(image, env), recorder(image))
        .withVolumes(
            new VolumeBuilder()
                .withName(VOLUME)
                .withNewConfigMap()
                .withName(EchoBackend.CONFIG)
                .endConfigMap()
                .build())
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private static Container server(String image, List<EnvVar> env) {
    return container("echo", image)
        .withEnv(env)
        .addNewPort()
        .withName("https")
        .withContainerPort(EchoBackend.PORT)
        .endPort()
        .withReadinessProbe(probe("/readiness"))
        .withLivenessProbe(probe("/liveness"))
        .build();
  }

  private static Container recorder(String image) {
    return container("recorder", image).withArgs("record").build();
  }

  private static ContainerBuilder container(String name, String image) {
    return new ContainerBuilder()
        .withName(name)
        .withImage(image)
        .withSecurityContext(security())
        .withNewResources()
        .addToRequests("cpu", new Quantity("10m"))
        .addToRequests("memory", new Quantity("32Mi"))
        .endResources()
        .addNewVolumeMount()
        .withName(VOLUME)
        .withMountPath("/etc/echo")
        .withReadOnly(true)
        .endVolumeMount();
  }

  private static Probe probe(String path) {
    return new ProbeBuilder()
        .withNewHttpGet()
        .withPath(path)
        .withPort(new IntOrString("https"))
        .withScheme("HTTPS")
        .endHttpGet()
        .build();
  }

  private static PodSecurityContext podSecurity() {
    return new PodSecurityContextBuilder()
        .withRunAsNonRoot(true)
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .build();
  }

  private static SecurityContext security() {
    return new SecurityContextBuilder()
        .withAllowPrivilegeEscalation(false)
        .withReadOnlyRootFilesystem(true)
        .withNewCapabilities()
        .addToDrop("ALL")
        .endCapabilities()
        .build();
  }
}
