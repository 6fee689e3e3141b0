// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.chat.ChatPod;
import io.openshift.ols.spi.toolkit.chat.ChatVolumes;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;
import io.openshift.ols.spi.toolkit.chat.api.ServingTls;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** lightspeed-stack: it answers the chat API. */
final class LightspeedStack {
  /** Name of the ConfigMap's key. */
  static final String FILE = "lightspeed-stack.yaml";

  private LightspeedStack() {}

  /** What it needs, wherever Llama Stack runs. */
  static Part part(ReconcileView view, GeneratedFile file, ChatPod pod) {
    List<EnvVar> env = new ArrayList<>(List.of(level(view)));
    env.addAll(file.env());
    List<PodVolume> volumes = new ArrayList<>();
    volumes.add(
        PodVolume.readOnlyFile(
            Volumes.configMap("lightspeed-stack-config", ObjectNames.LCORE_CONFIG),
            Paths.STACK_FILE,
            FILE));
    volumes.add(ChatVolumes.servingCertificate(ServingTls.of(view)));
    ChatVolumes.databaseCa(view.one(DatabaseEndpoint.KEY)).ifPresent(volumes::add);
    volumes.addAll(ChatVolumes.mcpHeaders(ChatPod.servers(view)));
    pod.collected().ifPresent(volumes::add);
    return new Part(env, volumes);
  }

  /** The container that the Service leads to; the image itself says what starts in it. */
  static Container container(String name, Part part, ResourceRequirements resources) {
    return new ContainerBuilder()
        .withName(name)
        .withArgs("--config", Paths.STACK_FILE)
        .addNewPort()
        .withName(ChatObjects.PORT_NAME)
        .withContainerPort(ChatObjects.PORT)
        .withProtocol("TCP")
        .endPort()
        .withEnv(part.env())
        .withResources(resources)
        .withSecurityContext(Restricted.container())
        .withStartupProbe(Probes.stackStart())
        .withReadinessProbe(Probes.stack("/readiness"))
        .withLivenessProbe(Probes.stack("/liveness"))
        .withVolumeMounts(part.volumes().stream().map(PodVolume::mount).toList())
        .build();
  }

  private static EnvVar level(ReconcileView view) {
    String level =
        Optional.ofNullable(view.spec().getOls().getLogLevel())
            .filter(asked -> !asked.isEmpty())
            .orElse("INFO");
    return new EnvVar("LIGHTSPEED_STACK_LOG_LEVEL", level, null);
  }
}
