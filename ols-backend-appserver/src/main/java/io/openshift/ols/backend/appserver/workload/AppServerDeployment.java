// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.DeploymentsSpec;
import io.openshift.ols.api.v1alpha1.PodConfig;
import io.openshift.ols.backend.appserver.collect.Collecting;
import io.openshift.ols.backend.appserver.collect.Exporter;
import io.openshift.ols.backend.appserver.config.Paths;
import io.openshift.ols.backend.appserver.rag.PullSecrets;
import io.openshift.ols.backend.appserver.rag.RagImages;
import io.openshift.ols.spi.mcp.McpSidecar;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.toolkit.workload.DatabaseWait;
import io.openshift.ols.spi.toolkit.workload.Placement;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Deployment of the app server: the service, and an MCP server beside it for each sidecar. */
public final class AppServerDeployment {
  /** The block of the resource that says where and how often it runs. */
  public static final FieldPath PLACEMENT = FieldPath.of("spec.ols.deployment.api");

  private static final ResourceRequirements RESOURCES = Resources.of("500m", "1Gi", "4Gi");

  private final ReconcileView view;
  private final @Nullable PodConfig placement;
  private final List<PodVolume> volumes;
  private final Collecting collecting;
  private final RagImages images;
  private final List<McpSidecar> sidecars;

  public AppServerDeployment(
      ReconcileView view,
      AppServerVolumes volumes,
      Collecting collecting,
      RagImages images,
      List<McpSidecar> sidecars) {
    this.view = view;
    this.collecting = collecting;
    this.images = images;
    this.volumes = volumes.list();
    this.sidecars = List.copyOf(sidecars);
    DeploymentsSpec deployment = view.spec().getOls().getDeployment();
    this.placement = deployment == null ? null : deployment.getApi();
  }

  public Deployment object(String image) {
    List<Container> containers = new ArrayList<>(List.of(service(image)));
    List<Volume> all = new ArrayList<>(volumes.stream().map(PodVolume::volume).distinct().toList());
    if (collecting.isOn()) {
      containers.add(new Exporter(view, collecting).container());
      all.add(Volumes.configMap(Exporter.CONFIG_VOLUME, ObjectNames.EXPORTER_CONFIG));
    }
    for (int i = 0; i < sidecars.size(); i++) {
      String volume = i == 0 ? "mcp-server-config" : "mcp-server-config-" + i;
      containers.add(sidecar(sidecars.get(i), volume));
      all.add(Volumes.configMap(volume, sidecars.get(i).configMap()));
    }
    PodSpecBuilder pod =
        new PodSpecBuilder()
            .withInitContainers(DatabaseWait.container(view.one(DatabaseEndpoint.KEY)))
            .addAllToInitContainers(images.containers())
            .withImagePullSecrets(PullSecrets.of(view))
            .withContainers(containers)
            .withVolumes(all);
    return AppServerObjects.workload(view.namespace())
        .deployment(Placement.place(pod.build(), placement))
        .editSpec()
        .withReplicas(Optional.ofNullable(placement).map(PodConfig::getReplicas).orElse(1))
        .withRevisionHistoryLimit(1)
        .endSpec()
        .build();
  }

  private Container service(String image) {
    List<EnvVar> env = new ArrayList<>(view.settings().proxyEnv());
    env.add(new EnvVar("OLS_CONFIG_FILE", Paths.CONFIG + "/" + Paths.CONFIG_FILE, null));
    // Newer services write all certificates that they trust to this file and do not start without
    // it.
    env.add(new EnvVar("SSL_CERT_FILE", Paths.CERTIFICATE_BUNDLE + "/ols.pem", null));
    return new ContainerBuilder()
        .withName("lightspeed-service-api")
        .withImage(image)
        .withImagePullPolicy("Always")
        .addNewPort()
        .withName(AppServerObjects.PORT_NAME)
        .withContainerPort(AppServerObjects.PORT)
        .withProtocol("TCP")
        .endPort()
        .withEnv(env)
        .withResources(Resources.of(placement, RESOURCES))
        .withSecurityContext(Restricted.container())
        .withReadinessProbe(probe("/readiness", 15))
        .withLivenessProbe(probe("/liveness", 3))
        .withVolumeMounts(volumes.stream().map(PodVolume::mount).toList())
        .build();
  }

  /** Slow, because the service asks the language model a question before it calls itself ready. */
  private static Probe probe(String path, int failures) {
    return new ProbeBuilder()
        .withNewHttpGet()
        .withPath(path)
        .withNewPort(AppServerObjects.PORT_NAME)
        .withScheme("HTTPS")
        .endHttpGet()
        .withInitialDelaySeconds(30)
        .withPeriodSeconds(30)
        .withTimeoutSeconds(30)
        .withFailureThreshold(failures)
        .build();
  }

  private Container sidecar(McpSidecar sidecar, String volume) {
    return new ContainerBuilder()
        .withName(sidecar.name())
        .withImage(sidecar.image())
        .withImagePullPolicy("IfNotPresent")
        .withCommand(sidecar.command())
        .withEnv(view.settings().proxyEnv())
        .withResources(sidecar.resources())
        .withSecurityContext(Restricted.container())
        .withVolumeMounts(
            Volumes.readOnlyFile(
                volume, sidecar.directory() + "/" + sidecar.fileName(), sidecar.fileName()))
        .build();
  }
}
