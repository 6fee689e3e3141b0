// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCertificates;
import io.openshift.ols.testkit.cluster.TestCertificates.Serving;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster without service CA, console and monitoring. */
class PlainKubernetesTest extends ProductTest {
  private static final String KIND =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: %2$s.%1$s}
      spec:
        group: %1$s
        names: {kind: %3$s, listKind: %3$sList, plural: %2$s, singular: %4$s}
        scope: %5$s
        versions:
        - name: v1
          served: true
          storage: true
          schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
      """;

  private static final String CONSOLE_OBJECT =
      """
      apiVersion: operator.openshift.io/v1
      kind: Console
      metadata: {name: cluster}
      """;

  private final LateListing late = new LateListing();

  PlainKubernetesTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void start() {
    StaticObjects.plainKubernetes().installInto(cluster);
    node = SimulatedNode.on(cluster).withoutServiceCa().start();
    operator =
        OperatorUnderTest.start(
            cluster,
            product(),
            TestUser.OPERATOR,
            Clock.systemUTC(),
            builder ->
                builder.withHttpClientBuilderConsumer(
                    http -> http.addOrReplaceInterceptor("late", late)));
    createSample();
  }

  @Test
  void theConditionsSayWhichSecretsToSupply() {
    awaitProblem(
        "ApiReady",
        "SecretNotFound",
        ObjectNames.APP_SERVER_TLS_SECRET,
        "\"tls.crt\"",
        "\"tls.key\"");
    awaitProblem(
        "CacheReady",
        "SecretNotFound",
        ObjectNames.POSTGRES_TLS_SECRET,
        "this cluster has no service CA: create the Secret with keys \"tls.crt\" and \"tls.key\"");
    assertThat(operator.condition("Ready").orElseThrow().getStatus()).isEqualTo("False");
    assertThat(operator.condition("ConsolePluginReady").orElseThrow().getReason())
        .isEqualTo("Disabled");

    Serving serving = TestCertificates.first();
    putConfigMap(ObjectNames.SERVICE_CA, Map.of("service-ca.crt", TestCertificates.authority()));
    certificate(ObjectNames.POSTGRES_TLS_SECRET, serving);
    certificate(ObjectNames.APP_SERVER_TLS_SECRET, serving);
    operator.awaitReady();
    assertThat(appConfig()).contains("service-ca.crt");
  }

  @Test
  void kindsThatAppearLaterArePickedUp() {
    certificate(ObjectNames.POSTGRES_TLS_SECRET, TestCertificates.first());
    certificate(ObjectNames.APP_SERVER_TLS_SECRET, TestCertificates.first());
    operator.awaitReady();
    assertThat(operator.objects()).noneMatch(o -> o.getKind().equals("ServiceMonitor"));

    define("monitoring.coreos.com", "servicemonitors", "ServiceMonitor", "Namespaced");
    awaitObject("ServiceMonitor");
    define("monitoring.coreos.com", "prometheusrules", "PrometheusRule", "Namespaced");
    awaitObject("PrometheusRule");

    certificate(ObjectNames.CONSOLE_TLS_SECRET, TestCertificates.first());
    define("console.openshift.io", "consoleplugins", "ConsolePlugin", "Cluster");
    define("operator.openshift.io", "consoles", "Console", "Cluster");
    Eventually.holds("a console", this::createConsole);
    awaitObject("ConsolePlugin");
    operator.awaitCondition("ConsolePluginReady", c -> c.getStatus().equals("True"));
    operator.awaitReady();
    assertThat(node.rollouts(DATABASE)).isZero();
  }

  @Test
  void aKindIsFoundThoughTheServerListsItLate() {
    certificate(ObjectNames.POSTGRES_TLS_SECRET, TestCertificates.first());
    certificate(ObjectNames.APP_SERVER_TLS_SECRET, TestCertificates.first());
    operator.awaitReady();
    operator.settle();

    late.hidden.set("/apis/monitoring.coreos.com/v1");
    define("monitoring.coreos.com", "servicemonitors", "ServiceMonitor", "Namespaced");
    Eventually.holds("it was asked for", () -> late.hidden.get().isEmpty());
    awaitObject("ServiceMonitor");
  }

  /** The first request for a list of kinds finds none. */
  private static final class LateListing implements Interceptor {
    private final AtomicReference<String> hidden = new AtomicReference<>("");

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
      if (request.uri().getPath().equals(hidden.get())) {
        hidden.set("");
        builder.uri(request.uri().resolve("/apis/nobody.example.com/v1"));
      }
    }
  }

  /** A kind is served a moment after its definition was taken. */
  private boolean createConsole() {
    try {
      cluster.client().resource(CONSOLE_OBJECT).create();
      return true;
    } catch (KubernetesClientException e) {
      return false;
    }
  }

  private void certificate(String name, Serving serving) {
    putSecret(name, Map.of("tls.crt", serving.certificate(), "tls.key", serving.key()));
  }

  private void define(String group, String plural, String kind, String scope) {
    String singular = kind.toLowerCase(java.util.Locale.ROOT);
    cluster.client().resource(KIND.formatted(group, plural, kind, singular, scope)).create();
  }

  private void awaitObject(String kind) {
    Eventually.holds(
        kind, () -> operator.objects().stream().anyMatch(o -> o.getKind().equals(kind)));
  }
}
