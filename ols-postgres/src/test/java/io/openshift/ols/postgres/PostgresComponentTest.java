// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.spi.offer.DatabaseClient;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ApplyPolicy;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.names.Labels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PostgresComponentTest {
  private static final String SERVER = "lightspeed-postgres-server";
  private static final String CLAIM = "lightspeed-postgres-pvc";
  private static final String SERVICE_CA = "openshift-service-ca.crt";

  private final PostgresComponent component = new PostgresComponent();

  @Test
  void plainResourceYieldsTheObjectsThatPeopleKnow() {
    DesiredState state = component.desiredState(PlainView.of("{}"));

    assertThat(state.objects().keySet())
        .extracting(ObjectId::toString)
        .containsExactly(
            "ConfigMap lightspeed/lightspeed-postgres-conf",
            "Secret lightspeed/lightspeed-postgres-bootstrap",
            "NetworkPolicy lightspeed/lightspeed-postgres-server",
            "ServiceAccount lightspeed/lightspeed-postgres-server",
            "Deployment lightspeed/lightspeed-postgres-server",
            "Service lightspeed/lightspeed-postgres-server");
    assertThat(state.generatedSecrets())
        .singleElement()
        .satisfies(
            secret -> {
              assertThat(secret.id().name()).isEqualTo("lightspeed-postgres-secret");
              assertThat(secret.key()).isEqualTo("password");
              assertThat(secret.guard()).isEmpty();
            });
    assertThat(state.problems()).isEmpty();
  }

  @Test
  void everyKindThatIsProducedIsDeclared() {
    DesiredState state = component.desiredState(PlainView.of("{storage: {}}"));

    assertThat(component.kinds())
        .containsAll(state.objects().keySet().stream().map(ObjectId::kind).toList());
  }

  @Test
  void dataLivesAsLongAsThePodUnlessStorageIsAskedFor() {
    assertThat(dataVolume("{}").getEmptyDir()).isNotNull();
    assertThat(dataVolume("{storage: {}}").getPersistentVolumeClaim().getClaimName())
        .isEqualTo(CLAIM);
  }

  @Test
  void claimIsMadeOnceAndTheClusterChoosesTheClass() {
    DesiredState state = component.desiredState(PlainView.of("{storage: {size: '0'}}"));

    PersistentVolumeClaim claim = find(state, PersistentVolumeClaim.class, CLAIM);
    assertThat(claim.getSpec().getStorageClassName()).isNull();
    assertThat(claim.getSpec().getResources().getRequests().get("storage")).hasToString("1Gi");
    assertThat(state.objects().values())
        .filteredOn(o -> o.policy() == ApplyPolicy.CREATE_ONLY)
        .extracting(o -> o.manifest().id().name())
        .containsExactly(CLAIM);
    assertThat(state.generatedSecrets().get(0).guard()).map(ObjectId::name).contains(CLAIM);
  }

  @Test
  void podsThatShareAVolumeNeverRunSideBySide() {
    assertThat(deployment("{storage: {}}").getSpec().getStrategy().getType()).isEqualTo("Recreate");
    assertThat(deployment("{}").getSpec().getStrategy().getType()).isEqualTo("RollingUpdate");
  }

  @Test
  void settingsOfTheResourceReachTheServer() {
    Deployment deployment =
        deployment(
            "{conversationCache: {postgres: {sharedBuffers: 512MB, maxConnections: 500}},"
                + " deployment: {database: {resources: {}, nodeSelector: {disk: fast}}}}");

    var pod = deployment.getSpec().getTemplate().getSpec();
    var container = pod.getContainers().get(0);
    assertThat(container.getEnv())
        .filteredOn(e -> e.getValue() != null)
        .extracting(e -> e.getName() + "=" + e.getValue())
        .containsExactly("POSTGRESQL_SHARED_BUFFERS=512MB", "POSTGRESQL_MAX_CONNECTIONS=500");
    assertThat(pod.getNodeSelector()).containsEntry("disk", "fast");
    assertThat(container.getResources().getLimits()).isNullOrEmpty();
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
  }

  @Test
  void valueThatTheServerRefusesHoldsIt() {
    DesiredState state =
        component.desiredState(
            PlainView.of(
                "{conversationCache: {postgres: {sharedBuffers: 512M, maxConnections: 3}}}"));

    assertThat(state.holds())
        .extracting(hold -> hold.object().toString() + " " + hold.problem().path())
        .containsExactly(
            "Deployment lightspeed/lightspeed-postgres-server"
                + " spec.ols.conversationCache.postgres.sharedBuffers",
            "Deployment lightspeed/lightspeed-postgres-server"
                + " spec.ols.conversationCache.postgres.maxConnections");
  }

  @Test
  void clientsAreSentAwayBeforeThePodEnds() {
    PodSpec pod = deployment("{}").getSpec().getTemplate().getSpec();

    assertThat(pod.getContainers().get(0).getLifecycle().getPreStop().getExec().getCommand())
        .contains("pg_ctl", "stop", "--mode=fast", "--timeout=50");
    assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(50);
  }

  @Test
  void groupOfTheImageOwnsTheVolumesWhereThePlatformAssignsNone() {
    PlainView kubernetes = PlainView.of("{}").onPlainKubernetes();
    Deployment deployment = find(component.desiredState(kubernetes), Deployment.class, SERVER);

    assertThat(deployment.getSpec().getTemplate().getSpec().getSecurityContext().getFsGroup())
        .isEqualTo(26);
    assertThat(deployment("{}").getSpec().getTemplate().getSpec().getSecurityContext()).isNull();
  }

  @Test
  void severalReplicasAreReportedAndNotMade() {
    PlainView view = PlainView.of("{deployment: {database: {replicas: 3}}}");
    DesiredState state = component.desiredState(view);

    assertThat(find(state, Deployment.class, SERVER).getSpec().getReplicas()).isEqualTo(1);
    assertThat(state.problems())
        .extracting(p -> p.path().text())
        .containsExactly("spec.ols.deployment.database.replicas");
  }

  @Test
  void missingServiceCaIsLeftOutEverywhereAndReported() {
    PlainView view = PlainView.of("{}").with(SERVICE_CA, ResolvedReference.missing());
    DesiredState state = component.desiredState(view);

    assertThat(volumeNames(find(state, Deployment.class, SERVER)))
        .doesNotContain("cm-olspostgresca");
    assertThat(settings(state)).doesNotContain("ssl_ca_file");
    assertThat(endpoint(view).caConfigMap()).isEmpty();
    assertThat(state.problems()).singleElement().asString().contains(SERVICE_CA);
  }

  @Test
  void unreadableServiceCaIsLeftOutToo() {
    PlainView view =
        PlainView.of("{}")
            .with(SERVICE_CA, ResolvedReference.found(Map.of("service-ca.crt", new byte[] {'x'})));

    assertThat(settings(component.desiredState(view))).doesNotContain("ssl_ca_file");
  }

  @Test
  void withoutAServiceCaTheOperatorIssuesForEachNameOfTheService() {
    PlainView view = PlainView.of("{}").withoutServiceCa();
    assertThat(component.desiredState(view).issuedCertificates())
        .singleElement()
        .satisfies(
            c -> assertThat(c.id().name()).isEqualTo("lightspeed-postgres-certs"),
            c ->
                assertThat(c.dnsNames())
                    .containsExactly(
                        SERVER,
                        SERVER + ".lightspeed",
                        SERVER + ".lightspeed.svc",
                        SERVER + ".lightspeed.svc.cluster.local"));
    assertThat(endpoint(view).caConfigMap()).contains("lightspeed-ca");
    assertThat(component.desiredState(PlainView.of("{}")).issuedCertificates()).isEmpty();
  }

  @Test
  void serverConfigurationIsReadByAnOldDataDirectoryAsWell() {
    var container = deployment("{}").getSpec().getTemplate().getSpec().getContainers().get(0);

    assertThat(container.getVolumeMounts())
        .filteredOn(m -> m.getName().equals("lightspeed-postgres-conf"))
        .extracting(m -> m.getMountPath())
        .containsExactly(
            "/usr/share/pgsql/postgresql.conf.sample",
            "/opt/app-root/src/postgresql-cfg/lightspeed.conf");
  }

  @Test
  void podsThatUseTheDatabaseAreLetInBesideTheChatApi() {
    Map<String, String> chatApi = Labels.CHAT_API;
    Map<String, String> others = Map.of("app", "other-backend");
    PlainView view =
        PlainView.of("{}").with(new DatabaseClient(others)).with(new DatabaseClient(chatApi));

    assertThat(callers(PlainView.of("{}"))).containsExactly(chatApi);
    assertThat(callers(view)).containsExactly(chatApi, others);
  }

  @Test
  void serviceAsksForACertificate() {
    Service service = find(component.desiredState(PlainView.of("{}")), Service.class, SERVER);

    assertThat(service.getMetadata().getAnnotations())
        .containsEntry(
            "service.beta.openshift.io/serving-cert-secret-name", "lightspeed-postgres-certs");
    assertThat(service.getSpec().getPorts().get(0).getTargetPort().getStrVal()).isEqualTo("server");
  }

  @Test
  void bootstrapScriptIsStoredAsData() {
    Secret secret =
        find(
            component.desiredState(PlainView.of("{}")),
            Secret.class,
            "lightspeed-postgres-bootstrap");

    assertThat(secret.getStringData()).isNullOrEmpty();
    assertThat(secret.getData()).containsOnlyKeys("create-extensions.sh");
  }

  @Test
  void equalViewsGiveEqualStates() {
    assertThat(component.desiredState(PlainView.of("{storage: {}}")))
        .isEqualTo(component.desiredState(PlainView.of("{storage: {}}")));
  }

  private Deployment deployment(String ols) {
    return find(component.desiredState(PlainView.of(ols)), Deployment.class, SERVER);
  }

  private List<Map<String, String>> callers(PlainView view) {
    return find(component.desiredState(view), NetworkPolicy.class, SERVER)
        .getSpec()
        .getIngress()
        .stream()
        .map(rule -> rule.getFrom().get(0).getPodSelector().getMatchLabels())
        .toList();
  }

  private Volume dataVolume(String ols) {
    return deployment(ols).getSpec().getTemplate().getSpec().getVolumes().stream()
        .filter(v -> v.getName().equals("postgres-data"))
        .findFirst()
        .orElseThrow();
  }

  private static Iterable<String> volumeNames(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
        .map(Volume::getName)
        .toList();
  }

  private static String settings(DesiredState state) {
    return find(state, ConfigMap.class, "lightspeed-postgres-conf")
        .getData()
        .get("postgresql.conf.sample");
  }

  private DatabaseEndpoint endpoint(PlainView view) {
    return component.offers(view).all(DatabaseEndpoint.KEY).get(0);
  }

  private static ObjectId id(Class<? extends HasMetadata> type, String name) {
    return new ObjectId(ApiKind.of(type), "lightspeed", name);
  }

  private static <T extends HasMetadata> T find(DesiredState state, Class<T> type, String name) {
    return Objects.requireNonNull(state.objects().get(id(type, name)), name).manifest().as(type);
  }
}
