// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.PodConfig;
import io.openshift.ols.spi.toolkit.workload.Placement;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import org.jspecify.annotations.Nullable;

/**
 * The Deployment of the console plugin.
 *
 * @param placement where its pod runs and what it may take
 */
public record ConsoleDeployment(@Nullable PodConfig placement) {
  private static final ResourceRequirements RESOURCES = Resources.of("10m", "50Mi", "100Mi");
  private static final String CERTIFICATE_VOLUME = ObjectNames.CONSOLE_TLS_SECRET;
  private static final String CONFIG_VOLUME = "nginx-config";
  private static final String SCRATCH_VOLUME = "nginx-temp";

  public Deployment object(ReconcileView view, String image) {
    PodSpec pod =
        new PodSpecBuilder()
            .withAutomountServiceAccountToken(false)
            .withSecurityContext(Restricted.pod())
            .withContainers(container(view, image))
            .withVolumes(
                Volumes.secret(
                    CERTIFICATE_VOLUME, ObjectNames.CONSOLE_TLS_SECRET, Volumes.READABLE),
                Volumes.configMap(CONFIG_VOLUME, ObjectNames.CONSOLE_PLUGIN),
                Volumes.scratch(SCRATCH_VOLUME))
            .build();
    return ConsoleObjects.workload(view.namespace())
        .deployment(Placement.place(pod, placement))
        .build();
  }

  private Container container(ReconcileView view, String image) {
    return new ContainerBuilder()
        .withName(ObjectNames.CONSOLE_PLUGIN)
        .withImage(image)
        .withImagePullPolicy("Always")
        .addNewPort()
        .withName(ConsoleObjects.PORT_NAME)
        .withContainerPort(ConsoleObjects.PORT)
        .withProtocol("TCP")
        .endPort()
        .withEnv(view.settings().proxyEnv())
        .withResources(Resources.of(placement, RESOURCES))
        .withSecurityContext(Restricted.container())
        .withReadinessProbe(probe(10))
        .withLivenessProbe(probe(30))
        .withVolumeMounts(
            Volumes.readOnly(CERTIFICATE_VOLUME, NginxConfig.CERTIFICATES),
            Volumes.readOnlyFile(CONFIG_VOLUME, "/etc/nginx/nginx.conf", ConsoleObjects.CONFIG_KEY),
            Volumes.writable(SCRATCH_VOLUME, NginxConfig.SCRATCH))
        .build();
  }

  /** Asks for the file that the console asks for first. */
  private static Probe probe(int periodSeconds) {
    return new ProbeBuilder()
        .withNewHttpGet()
        .withPath("/plugin-manifest.json")
        .withNewPort(ConsoleObjects.PORT_NAME)
        .withScheme("HTTPS")
        .endHttpGet()
        .withPeriodSeconds(periodSeconds)
        .withTimeoutSeconds(5)
        .build();
  }
}
