// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.postgres.config.BootstrapScript;
import io.openshift.ols.postgres.config.PostgresSettings;
import io.openshift.ols.postgres.config.ServerStop;
import io.openshift.ols.spi.toolkit.workload.Placement;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Deployment of the database.
 *
 * @param settings what the resource says
 * @param ca the ConfigMap that verifies the certificates of Services, if there is one
 * @param persistent whether the data is in a volume claim
 */
public record PostgresDeployment(
    PostgresSettings settings, @Nullable String ca, boolean persistent) {
  private static final ResourceRequirements RESOURCES = Resources.of("30m", "300Mi", "2Gi");

  private static final String CERTIFICATE_VOLUME =
      Volumes.secretName(ObjectNames.POSTGRES_TLS_SECRET);
  private static final String BOOTSTRAP_VOLUME = Volumes.secretName(ObjectNames.POSTGRES_BOOTSTRAP);
  private static final String CONFIG_VOLUME = ObjectNames.POSTGRES_CONFIG;
  private static final String DATA_VOLUME = "postgres-data";
  private static final String CA_VOLUME = "cm-olspostgresca";
  private static final String RUN_VOLUME = "lightspeed-postgres-var-run";
  private static final String TMP_VOLUME = "tmp-writable-volume";

  /** Longer than {@link ServerStop} waits. */
  private static final long GRACE_SECONDS = 60;

  /** The group of the user that the image runs as, unless the platform chooses another. */
  private static final long IMAGE_GROUP = 26;

  /** The image sources what lies in this directory when it starts. */
  private static final String START_HOOKS = "/usr/share/container-scripts/postgresql/start/";

  /** The image's initdb makes a new data directory's configuration from this file. */
  private static final String SAMPLE = "/usr/share/pgsql/postgresql.conf.sample";

  /** The image includes what lies in this directory each time it starts, after the former. */
  private static final String INCLUDE = "/opt/app-root/src/postgresql-cfg/lightspeed.conf";

  public Deployment object(ReconcileView view, String image) {
    PodSpec pod =
        new PodSpecBuilder()
            .withAutomountServiceAccountToken(false)
            .withTerminationGracePeriodSeconds(GRACE_SECONDS)
            .withSecurityContext(securityContext(view.facts()))
            .withContainers(container(image))
            .withVolumes(volumes())
            .build();
    return PostgresObjects.workload(view.namespace())
        .deployment(Placement.place(pod, settings.placement()))
        .editSpec()
        .withRevisionHistoryLimit(1)
        .withNewStrategy()
        .withType(strategy())
        .endStrategy()
        .endSpec()
        .build();
  }

  /**
   * OpenShift assigns ids by itself. Elsewhere the image's user could read neither the key of the
   * certificate nor write to its volume, if they did not belong to its group.
   */
  private static @Nullable PodSecurityContext securityContext(ClusterFacts facts) {
    return facts.openShift().isPresent()
        ? null
        : new PodSecurityContextBuilder().withFsGroup(IMAGE_GROUP).build();
  }

  /**
   * Two pods cannot share a ReadWriteOnce volume, so the old one has to go first. The other case is
   * written as well, or else the strategy would stay when storage is given up.
   */
  private String strategy() {
    return persistent ? "Recreate" : "RollingUpdate";
  }

  private Container container(String image) {
    return new ContainerBuilder()
        .withName(ObjectNames.POSTGRES)
        .withImage(image)
        .withImagePullPolicy("Always")
        .addNewPort()
        .withName(PostgresObjects.PORT_NAME)
        .withContainerPort(PostgresSettings.PORT)
        .withProtocol("TCP")
        .endPort()
        .withEnv(env())
        .withResources(Resources.of(settings.placement(), RESOURCES))
        .withSecurityContext(Restricted.container())
        .withNewLifecycle()
        .withNewPreStop()
        .withNewExec()
        .withCommand(ServerStop.COMMAND)
        .endExec()
        .endPreStop()
        .endLifecycle()
        .withStartupProbe(probe(5, 120))
        .withReadinessProbe(probe(10, 3))
        .withLivenessProbe(probe(30, 4))
        .withVolumeMounts(mounts())
        .build();
  }

  /**
   * Asks over TCP: while the image prepares its databases, the server listens on its socket only.
   * The start may take ten minutes, because a database that crashed replays its log first.
   */
  private static Probe probe(int periodSeconds, int failures) {
    return new ProbeBuilder()
        .withNewExec()
        .withCommand(
            "pg_isready",
            "-q",
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(PostgresSettings.PORT),
            "-U",
            PostgresSettings.USER,
            "-d",
            PostgresSettings.DATABASE)
        .endExec()
        .withPeriodSeconds(periodSeconds)
        .withTimeoutSeconds(5)
        .withFailureThreshold(failures)
        .build();
  }

  /**
   * The image creates whatever user and database its other variables name, and ends with an error
   * when they exist, as {@code postgres} always does. The administrator's password is enough, and
   * the image sets it each time it starts.
   */
  private List<EnvVar> env() {
    return List.of(
        password("POSTGRESQL_ADMIN_PASSWORD"),
        new EnvVar("POSTGRESQL_SHARED_BUFFERS", settings.sharedBuffers(), null),
        new EnvVar("POSTGRESQL_MAX_CONNECTIONS", Long.toString(settings.maxConnections()), null));
  }

  private static EnvVar password(String variable) {
    return new EnvVarBuilder()
        .withName(variable)
        .withNewValueFrom()
        .withNewSecretKeyRef(SecretKeys.PASSWORD, ObjectNames.POSTGRES_PASSWORD, null)
        .endValueFrom()
        .build();
  }

  private List<Volume> volumes() {
    List<Volume> volumes = new ArrayList<>();
    volumes.add(
        Volumes.secret(CERTIFICATE_VOLUME, ObjectNames.POSTGRES_TLS_SECRET, Volumes.PRIVATE));
    volumes.add(Volumes.secret(BOOTSTRAP_VOLUME, ObjectNames.POSTGRES_BOOTSTRAP, Volumes.PRIVATE));
    volumes.add(Volumes.configMap(CONFIG_VOLUME, ObjectNames.POSTGRES_CONFIG));
    volumes.add(
        persistent
            ? Volumes.claim(DATA_VOLUME, ObjectNames.POSTGRES_CLAIM)
            : Volumes.scratch(DATA_VOLUME));
    if (ca != null) {
      volumes.add(Volumes.configMap(CA_VOLUME, ca));
    }
    volumes.add(Volumes.scratch(RUN_VOLUME));
    volumes.add(Volumes.scratch(TMP_VOLUME));
    return volumes;
  }

  private List<VolumeMount> mounts() {
    List<VolumeMount> mounts = new ArrayList<>();
    mounts.add(Volumes.readOnly(CERTIFICATE_VOLUME, PostgresSettings.CERTIFICATES));
    mounts.add(
        Volumes.readOnlyFile(
            BOOTSTRAP_VOLUME, START_HOOKS + BootstrapScript.FILE, BootstrapScript.FILE));
    mounts.add(Volumes.readOnlyFile(CONFIG_VOLUME, SAMPLE, PostgresObjects.CONFIG_KEY));
    mounts.add(Volumes.readOnlyFile(CONFIG_VOLUME, INCLUDE, PostgresObjects.CONFIG_KEY));
    mounts.add(Volumes.writable(DATA_VOLUME, "/var/lib/pgsql"));
    if (ca != null) {
      mounts.add(Volumes.readOnly(CA_VOLUME, PostgresSettings.CA));
    }
    mounts.add(Volumes.writable(RUN_VOLUME, "/var/run/postgresql"));
    mounts.add(Volumes.writable(TMP_VOLUME, "/tmp"));
    return mounts;
  }
}
