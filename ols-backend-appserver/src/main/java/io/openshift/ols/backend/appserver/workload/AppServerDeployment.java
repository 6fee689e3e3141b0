// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.backend.appserver.config.Paths;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.chat.ChatPod;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;

/** The Deployment of the app server: the service, and what every chat backend has beside it. */
public final class AppServerDeployment {
  private static final ResourceRequirements RESOURCES = Resources.of("500m", "1Gi", "4Gi");

  private final ReconcileView view;
  private final List<PodVolume> volumes;
  private final ChatPod pod;

  public AppServerDeployment(ReconcileView view, AppServerVolumes volumes, ChatPod pod) {
    this.view = view;
    this.volumes = volumes.list();
    this.pod = pod;
  }

  /** Which object it is. */
  public static ObjectId id(String namespace) {
    return new ObjectId(ApiKind.of(Deployment.class), namespace, ObjectNames.APP_SERVER);
  }

  public Deployment object(String image) {
    return pod.deployment(
            ChatObjects.workload(view.namespace()),
            new PodSpecBuilder()
                .withContainers(service(image))
                .withVolumes(volumes.stream().map(PodVolume::volume).distinct().toList())
                .build())
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
        .withName(ChatObjects.PORT_NAME)
        .withContainerPort(ChatObjects.PORT)
        .withProtocol("TCP")
        .endPort()
        .withEnv(env)
        .withResources(Resources.of(ChatPod.placement(view), RESOURCES))
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
        .withNewPort(ChatObjects.PORT_NAME)
        .withScheme("HTTPS")
        .endHttpGet()
        .withInitialDelaySeconds(30)
        .withPeriodSeconds(30)
        .withTimeoutSeconds(30)
        .withFailureThreshold(failures)
        .build();
  }
}
