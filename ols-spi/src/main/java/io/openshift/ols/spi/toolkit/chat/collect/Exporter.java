// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.ContainerConfig;
import io.openshift.ols.api.v1alpha1.DeploymentsSpec;
import io.openshift.ols.spi.toolkit.text.StableYaml;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The container that sends what was collected. It reads the pull Secret by itself, with the token
 * of its pod, and sees nothing of the pod but the data and its own file.
 */
public final class Exporter {
  /** What the container runs. */
  public static final ImageKey IMAGE =
      ImmutableImageKey.builder()
          .flag("dataverse-exporter-image")
          .relatedImage("lightspeed-to-dataverse-exporter")
          .role("container that sends collected data")
          .fallback(
              "registry.redhat.io/lightspeed-core/dataverse-exporter-rhel9@sha256:dc071421c925dbe55fd03765f7a2ede7140e9a4d49aa95c0b4d2435cbee95f0f")
          .build();

  private static final String DATA_VOLUME = "ols-user-data";
  private static final String CONFIG_VOLUME = "exporter-config";
  private static final String CONFIG = "/etc/config";
  private static final String FILE = "config.yaml";
  private static final ResourceRequirements RESOURCES = Resources.of("50m", "64Mi", "200Mi");
  private static final String DEFAULT_LEVEL = "INFO";

  /** What its command line takes; it ends on any other word, its file takes them all. */
  private static final Set<String> LEVELS = Set.of("DEBUG", "INFO", "WARNING", "ERROR");

  private final ReconcileView view;
  private final String level;
  private final String directory;

  /**
   * Only where something is collected.
   *
   * @param directory where the service keeps what it collects; in both containers
   */
  public Exporter(ReconcileView view, Collecting collecting, String directory) {
    this.view = view;
    this.directory = directory;
    this.level = collecting.logLevel().orElse(DEFAULT_LEVEL);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Config(
      @JsonProperty("service_id") String serviceId,
      @JsonProperty("ingress_server_url") String url,
      @JsonProperty("allowed_subdirs") List<String> directories,
      @JsonProperty("collection_interval") int intervalSeconds,
      @JsonProperty("cleanup_after_send") boolean cleanUp,
      @JsonProperty("ingress_connection_timeout") int timeoutSeconds,
      @JsonProperty("log_level") @Nullable String level) {}

  /** The file that it reads, by its name. */
  public Map<String, String> files() {
    Config config =
        new Config(
            service(),
            "https://console.redhat.com/api/ingress/v1/upload",
            List.of("feedback", "transcripts", "config_status"),
            300,
            true,
            30,
            LEVELS.contains(level) ? null : level);
    return Map.of(FILE, StableYaml.render(config));
  }

  /** What was collected; the service has to mount it as well. */
  public PodVolume data() {
    return PodVolume.writable(Volumes.scratch(DATA_VOLUME), directory);
  }

  /** Its own file. */
  public PodVolume config() {
    return PodVolume.readOnly(
        Volumes.configMap(CONFIG_VOLUME, ObjectNames.EXPORTER_CONFIG), CONFIG);
  }

  /** It sees {@link #data} and {@link #config}. */
  public Container container() {
    return new ContainerBuilder()
        .withName("lightspeed-to-dataverse-exporter")
        .withImage(view.image(IMAGE))
        .withImagePullPolicy("Always")
        .withArgs(arguments())
        .withEnv(view.settings().proxyEnv())
        .withResources(Resources.of(resources(), RESOURCES))
        .withSecurityContext(Restricted.container())
        .withVolumeMounts(data().mount(), config().mount())
        .build();
  }

  private List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(List.of("--mode", "openshift", "--config", CONFIG + "/" + FILE));
    if (LEVELS.contains(level)) {
      arguments.addAll(List.of("--log-level", level));
    }
    arguments.addAll(List.of("--data-dir", directory));
    return arguments;
  }

  /** In whose name it is sent: OpenStack's own Lightspeed marks its resource. */
  private String service() {
    return Optional.ofNullable(view.config().getMetadata().getLabels())
            .filter(labels -> labels.containsKey(LabelKeys.LIGHTSPEED_OWNER))
            .isPresent()
        ? "rhos-lightspeed"
        : "ols";
  }

  private @Nullable ContainerConfig resources() {
    DeploymentsSpec deployment = view.spec().getOls().getDeployment();
    return deployment == null ? null : deployment.getDataCollector();
  }
}
