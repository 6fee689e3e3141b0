// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.ImmutableMcpSidecar;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppServerBackendTest {
  private static final String APP_SERVER = "lightspeed-app-server";
  private static final String TLS = "tlsConfig: {keyCertSecretRef: {name: corp-tls}}";

  private final AppServerBackend backend = new AppServerBackend();

  @Test
  void plainResourceYieldsTheObjectsThatPeopleKnow() {
    DesiredState state = backend.desiredState(PlainView.of("").with(openShift()));

    assertThat(state.objects().keySet())
        .extracting(ObjectId::toString)
        .containsExactlyInAnyOrder(
            "ServiceAccount lightspeed/lightspeed-app-server",
            "ClusterRole lightspeed-app-server-sar-role",
            "ClusterRoleBinding lightspeed-app-server-sar-role-binding",
            "ConfigMap lightspeed/olsconfig",
            "Secret lightspeed/metrics-reader-token",
            "NetworkPolicy lightspeed/lightspeed-app-server",
            "ConfigMap lightspeed/openshift-mcp-server-config",
            "Deployment lightspeed/lightspeed-app-server",
            "Service lightspeed/lightspeed-app-server",
            "ServiceMonitor lightspeed/lightspeed-app-server-monitor",
            "PrometheusRule lightspeed/lightspeed-app-server-prometheus-rule");
    assertThat(backend.kinds())
        .containsAll(state.objects().keySet().stream().map(ObjectId::kind).toList());
    assertThat(state.holds()).isEmpty();
    assertThat(state.problems()).isEmpty();
  }

  @Test
  void podOfAPlainResourceHasTheVolumesThatPeopleKnow() {
    PodSpec pod = pod(PlainView.of("").with(openShift()));

    assertThat(pod.getVolumes())
        .extracting(Volume::getName)
        .containsExactly(
            "secret-s",
            "secret-lightspeed-postgres-secret",
            "secret-lightspeed-tls",
            "cm-olsconfig",
            "openshift-ca",
            "cert-bundle",
            "cm-olspostgresca",
            "tmp-writable-volume",
            "mcp-server-config");
    assertThat(pod.getContainers())
        .extracting(c -> c.getName())
        .containsExactly("lightspeed-service-api", "openshift-mcp-server");
    assertThat(pod.getContainers().get(1).getVolumeMounts())
        .extracting(VolumeMount::getMountPath)
        .containsExactly("/etc/mcp-server/config.toml");
  }

  @Test
  void everySecretAndConfigMapOfThePodIsMadeDeclaredOrOffered() {
    PlainView view =
        PlainView.of(TLS + ", additionalCAConfigMapRef: {name: corp-ca}").with(openShift());
    Set<String> known =
        Set.of("s", "lightspeed-postgres-secret", "olsconfig", "openshift-mcp-server-config");

    assertThat(
            pod(view).getVolumes().stream()
                .map(AppServerBackendTest::source)
                .filter(name -> !name.isEmpty())
                .filter(name -> !known.contains(name)))
        .isSubsetOf(
            backend.references(view).stream().map(ExternalReference::name).distinct().toList());
  }

  @Test
  void twoProvidersShareASecretAndItsVolume() {
    PlainView view =
        PlainView.of(
            "[{name: p, credentialsSecretRef: {name: my.key}, models: [{name: m}]},"
                + " {name: q, credentialsSecretRef: {name: my.key}, models: [{name: m}]}]",
            "");

    assertThat(pod(view).getVolumes())
        .filteredOn(v -> source(v).equals("my.key"))
        .singleElement()
        .satisfies(v -> assertThat(v.getName()).matches("secret-my-key-[0-9a-f]{8}"));
  }

  @Test
  void secretThatServesTwoPurposesIsOneVolume() {
    PlainView view =
        PlainView.of(
            "[{name: p, credentialsSecretRef: {name: lightspeed-postgres-secret},"
                + " models: [{name: m}]}]",
            "");

    assertThat(pod(view).getVolumes())
        .filteredOn(v -> source(v).equals("lightspeed-postgres-secret"))
        .hasSize(1);
    assertThat(pod(view).getContainers().get(0).getVolumeMounts())
        .extracting(VolumeMount::getMountPath)
        .contains(
            "/etc/apikeys/lightspeed-postgres-secret",
            "/etc/credentials/lightspeed-postgres-secret");
  }

  @Test
  void problemWithAProviderHoldsTheConfiguration() {
    Problem problem =
        Problem.user(ProblemCode.INVALID_VALUE, FieldPath.of("spec.llm"), "is wrong", "");

    assertThat(backend.desiredState(PlainView.of("").with(problem)).holds())
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.object()).hasToString("ConfigMap lightspeed/olsconfig");
              assertThat(hold.problem()).isEqualTo(problem);
            });
  }

  @Test
  void certificateOfTheUserThatCannotBeReadHoldsTheConfiguration() {
    PlainView view =
        PlainView.of("additionalCAConfigMapRef: {name: corp-ca}")
            .with("corp-ca", Certificates.found("a", Certificates.VALID, "b", "no PEM"));

    assertThat(backend.desiredState(view).holds())
        .extracting(hold -> hold.problem().text())
        .singleElement()
        .asString()
        .startsWith("spec.ols.additionalCAConfigMapRef: key \"b\" of ConfigMap \"corp-ca\"");
  }

  @Test
  void certificateOfTheClusterThatCannotBeReadIsLeftOut() {
    PlainView view =
        PlainView.of("")
            .with(
                "kube-root-ca.crt", Certificates.found("a.crt", Certificates.VALID, "b", "no PEM"));
    DesiredState state = backend.desiredState(view);

    assertThat(state.holds()).isEmpty();
    assertThat(state.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.INVALID_CERTIFICATE);
    assertThat(pod(view).getVolumes())
        .filteredOn(v -> v.getName().equals("openshift-ca"))
        .flatExtracting(v -> v.getConfigMap().getItems())
        .extracting(item -> item.getPath())
        .containsExactly("a.crt");
    assertThat(config(state)).contains("/etc/certs/ols-additional-ca/a.crt").doesNotContain("/b");
  }

  @Test
  void certificateOfTheUserGetsAFileNameThatTheServiceLooksFor() {
    PlainView view =
        PlainView.of("additionalCAConfigMapRef: {name: corp-ca}")
            .with(
                "corp-ca",
                Certificates.found(
                    "root",
                    Certificates.VALID,
                    "root.crt",
                    Certificates.VALID,
                    "x.pem",
                    Certificates.VALID));

    assertThat(pod(view).getVolumes())
        .filteredOn(v -> v.getName().equals("additional-ca"))
        .flatExtracting(v -> v.getConfigMap().getItems())
        .extracting(item -> item.getKey() + " " + item.getPath())
        .containsExactly("root root.crt.crt", "root.crt root.crt", "x.pem x.pem");
    assertThat(config(backend.desiredState(view)))
        .contains("/etc/certs/ols-user-ca/root.crt.crt", "/etc/certs/ols-user-ca/x.pem");
  }

  @Test
  void serviceAsksForACertificateUnlessTheUserBringsOne() {
    String key = "service.beta.openshift.io/serving-cert-secret-name";

    assertThat(service(PlainView.of("")).getMetadata().getAnnotations())
        .containsEntry(key, "lightspeed-tls");
    assertThat(service(PlainView.of(TLS)).getMetadata().getAnnotations()).isNullOrEmpty();
    assertThat(pod(PlainView.of(TLS)).getVolumes())
        .filteredOn(v -> v.getName().equals("secret-lightspeed-tls"))
        .extracting(AppServerBackendTest::source)
        .containsExactly("corp-tls");
  }

  @Test
  void consoleLearnsTheAuthorityOfTheUsersCertificate() {
    PlainView valid =
        PlainView.of(TLS).with("corp-tls", Certificates.found("ca.crt", Certificates.VALID));
    PlainView broken = PlainView.of(TLS).with("corp-tls", Certificates.found("ca.crt", "x"));

    assertThat(endpoint(valid).caCertificate()).contains(Certificates.VALID);
    assertThat(endpoint(broken).caCertificate()).isEmpty();
    assertThat(backend.desiredState(broken).problems())
        .extracting(problem -> problem.path().text())
        .containsExactly("spec.ols.tlsConfig.keyCertSecretRef.name");
    assertThat(endpoint(PlainView.of("")).caCertificate()).isEmpty();
  }

  @Test
  void placementOfTheResourceReachesThePod() {
    PlainView view =
        PlainView.of(
            "deployment: {api: {replicas: 0, nodeSelector: {a: b}, tolerations: [{key: k}],"
                + " affinity: {podAntiAffinity: {}}, resources: {},"
                + " topologySpreadConstraints:"
                + " [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule}]}}");
    PodSpec pod = pod(view);

    assertThat(find(view, Deployment.class, APP_SERVER).getSpec().getReplicas()).isZero();
    assertThat(pod.getNodeSelector()).containsEntry("a", "b");
    assertThat(pod.getTolerations()).hasSize(1);
    assertThat(pod.getAffinity()).isNotNull();
    assertThat(pod.getTopologySpreadConstraints()).hasSize(1);
    assertThat(pod.getContainers().get(0).getResources().getRequests()).isNullOrEmpty();
  }

  @Test
  void serviceGetsTheProxyOfTheOperator() {
    assertThat(pod(PlainView.of("")).getContainers().get(0).getEnv())
        .extracting(e -> e.getName() + "=" + e.getValue())
        .containsExactly(
            "https_proxy=http://proxy:3128",
            "OLS_CONFIG_FILE=/etc/ols/olsconfig.yaml",
            "SSL_CERT_FILE=/etc/certs/cert-bundle/ols.pem");
  }

  @Test
  void everyContainerIsRestricted() {
    PodSpec pod = pod(PlainView.of("").with(openShift()));

    assertThat(pod.getContainers())
        .allSatisfy(c -> assertThat(c.getSecurityContext().getRunAsNonRoot()).isTrue());
    assertThat(pod.getInitContainers())
        .allSatisfy(c -> assertThat(c.getSecurityContext().getRunAsNonRoot()).isTrue());
  }

  @Test
  void databaseWithoutAnAuthorityIsReachedWithoutIt() {
    PlainView view = PlainView.of("").withoutDatabaseCa();

    assertThat(pod(view).getVolumes())
        .extracting(Volume::getName)
        .doesNotContain("cm-olspostgresca");
    assertThat(config(backend.desiredState(view))).doesNotContain("ca_cert_path");
  }

  @Test
  void metricsTokenIsLeftForThePlatformToFill() {
    Secret token = find(PlainView.of(""), Secret.class, "metrics-reader-token");

    assertThat(token.getType()).isEqualTo("kubernetes.io/service-account-token");
    assertThat(token.getData()).isNullOrEmpty();
  }

  @Test
  void whereNothingMonitorsThereIsNoMetricsToken() {
    assertThat(backend.desiredState(PlainView.of("").onPlainKubernetes()).objects().keySet())
        .extracting(ObjectId::name)
        .contains("olsconfig")
        .doesNotContain("metrics-reader-token", "lightspeed-app-server-monitor");
  }

  private static ConfigFragment<McpServer> openShift() {
    return ConfigFragment.of(
        ImmutableMcpServer.builder()
            .name("openshift")
            .url("http://localhost:8080/mcp")
            .timeout(60L)
            .addHeaders(new McpHeader.CallerToken("Authorization"))
            .sidecar(
                ImmutableMcpSidecar.builder()
                    .name("openshift-mcp-server")
                    .image("mcp")
                    .command(List.of("/run"))
                    .resources(new ResourceRequirements())
                    .configMap("openshift-mcp-server-config")
                    .fileName("config.toml")
                    .directory("/etc/mcp-server")
                    .text("a = 1")
                    .build())
            .build());
  }

  private ApiEndpoint endpoint(PlainView view) {
    return backend.offers(view).all(ApiEndpoint.KEY).get(0);
  }

  private Service service(PlainView view) {
    return find(view, Service.class, APP_SERVER);
  }

  private PodSpec pod(PlainView view) {
    return find(view, Deployment.class, APP_SERVER).getSpec().getTemplate().getSpec();
  }

  private static String source(Volume volume) {
    if (volume.getSecret() != null) {
      return volume.getSecret().getSecretName();
    }
    return volume.getConfigMap() == null ? "" : volume.getConfigMap().getName();
  }

  private static String config(DesiredState state) {
    return find(state, ConfigMap.class, "olsconfig").getData().get("olsconfig.yaml");
  }

  private <T extends HasMetadata> T find(PlainView view, Class<T> type, String name) {
    return find(backend.desiredState(view), type, name);
  }

  private static <T extends HasMetadata> T find(DesiredState state, Class<T> type, String name) {
    return state.objects().values().stream()
        .map(object -> object.manifest())
        .filter(m -> m.id().kind().kind().equals(type.getSimpleName()))
        .filter(m -> m.id().name().equals(name))
        .findFirst()
        .orElseThrow()
        .as(type);
  }
}
