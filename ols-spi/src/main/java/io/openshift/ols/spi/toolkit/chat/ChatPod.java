// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.openshift.ols.api.v1alpha1.DeploymentsSpec;
import io.openshift.ols.api.v1alpha1.PodConfig;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.mcp.McpSidecar;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import io.openshift.ols.spi.toolkit.chat.collect.Exporter;
import io.openshift.ols.spi.toolkit.chat.rag.PullSecrets;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.toolkit.chat.rag.RagImages;
import io.openshift.ols.spi.toolkit.workload.DatabaseWait;
import io.openshift.ols.spi.toolkit.workload.Placement;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.toolkit.workload.Workload;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pod in which a chat backend runs, and what is in it whichever backend that is: the wait for
 * the database and the documents before it, and beside it the container that sends collected data
 * and the MCP servers.
 */
public final class ChatPod {
  private final ReconcileView view;
  private final RagImages images;
  private final @Nullable Exporter exporter;
  private final List<McpSidecar> sidecars;

  /**
   * The pod for one view.
   *
   * @param dataDirectory where the backend's service keeps what it collects
   */
  public ChatPod(ReconcileView view, Collecting collecting, String dataDirectory) {
    this.view = view;
    this.images = new RagImages(view);
    this.exporter = collecting.isOn() ? new Exporter(view, collecting, dataDirectory) : null;
    this.sidecars =
        servers(view).stream().flatMap(server -> server.value().sidecar().stream()).toList();
  }

  /** The MCP servers that others offer to the backend. */
  public static List<ConfigFragment<McpServer>> servers(ReconcileView view) {
    return view.many(McpServer.Offered.KEY).stream().map(McpServer.Offered::server).toList();
  }

  /** The block of the resource that says where and how often the pod runs. */
  public static @Nullable PodConfig placement(ReferenceScope scope) {
    DeploymentsSpec deployment = scope.spec().getOls().getDeployment();
    return deployment == null ? null : deployment.getApi();
  }

  /**
   * Adds the files of what runs beside the service, and the streams of the images of documents.
   *
   * @param deployment what {@link #deployment} makes; held as long as an image is not known
   */
  public void addTo(DesiredState.Builder state, ObjectId deployment) {
    ChatObjects objects = new ChatObjects(view.namespace());
    sidecars.forEach(sidecar -> state.apply(objects.config(sidecar)));
    if (exporter != null) {
      state.apply(objects.exporterConfig(exporter.files()));
    }
    images.addTo(state, deployment);
  }

  /** What the service writes for the container that sends it, and for nobody if there is none. */
  public Optional<PodVolume> collected() {
    return Optional.ofNullable(exporter).map(Exporter::data);
  }

  /** The documents, if there are any. */
  public Optional<PodVolume> documents() {
    return Rag.of(view).volume();
  }

  /**
   * The Deployment, placed as the resource says.
   *
   * @param own the backend's init containers, which run last, its containers and their volumes
   */
  public DeploymentBuilder deployment(Workload workload, PodSpec own) {
    PodSpec pod =
        new PodSpecBuilder()
            .withInitContainers(DatabaseWait.container(view.one(DatabaseEndpoint.KEY)))
            .addAllToInitContainers(images.containers())
            .addAllToInitContainers(own.getInitContainers())
            .withImagePullSecrets(PullSecrets.of(view))
            .withContainers(own.getContainers())
            .addAllToContainers(containersBeside())
            .withVolumes(own.getVolumes())
            .addAllToVolumes(volumesBeside())
            .build();
    PodConfig placement = placement(view);
    return workload
        .deployment(Placement.place(pod, placement))
        .editSpec()
        .withReplicas(Optional.ofNullable(placement).map(PodConfig::getReplicas).orElse(1))
        .withRevisionHistoryLimit(1)
        .endSpec();
  }

  private List<Container> containersBeside() {
    List<Container> containers = new ArrayList<>();
    if (exporter != null) {
      containers.add(exporter.container());
    }
    for (int i = 0; i < sidecars.size(); i++) {
      containers.add(container(sidecars.get(i), volume(i)));
    }
    return containers;
  }

  private List<Volume> volumesBeside() {
    List<Volume> volumes = new ArrayList<>();
    if (exporter != null) {
      volumes.add(exporter.config().volume());
    }
    for (int i = 0; i < sidecars.size(); i++) {
      volumes.add(Volumes.configMap(volume(i), sidecars.get(i).configMap()));
    }
    return volumes;
  }

  private static String volume(int sidecar) {
    return sidecar == 0 ? "mcp-server-config" : "mcp-server-config-" + sidecar;
  }

  private Container container(McpSidecar sidecar, String volume) {
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
