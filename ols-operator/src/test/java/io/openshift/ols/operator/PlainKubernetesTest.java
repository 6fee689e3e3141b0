// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.Clock;
import java.util.Optional;
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
  void kindsThatAppearLaterArePickedUp() {
    operator.awaitReady();
    assertThat(operator.condition("ConsolePluginReady").orElseThrow().getReason())
        .isEqualTo("Disabled");
    assertThat(operator.objects()).noneMatch(o -> o.getKind().equals("ServiceMonitor"));

    define("monitoring.coreos.com", "servicemonitors", "ServiceMonitor", "Namespaced");
    awaitObject("ServiceMonitor");
    define("monitoring.coreos.com", "prometheusrules", "PrometheusRule", "Namespaced");
    awaitObject("PrometheusRule");

    define("console.openshift.io", "consoleplugins", "ConsolePlugin", "Cluster");
    define("operator.openshift.io", "consoles", "Console", "Cluster");
    Eventually.holds("a console", this::createConsole);
    awaitObject("ConsolePlugin");
    assertThat(
            object("ConsolePlugin").orElseThrow().<String>get("spec", "proxy", 0, "caCertificate"))
        .isEqualTo(configMap(ObjectNames.AUTHORITY).require().getData().get("service-ca.crt"));
    operator.awaitCondition("ConsolePluginReady", c -> c.getStatus().equals("True"));
    operator.awaitReady();
    assertThat(node.rollouts(DATABASE)).isZero();
  }

  @Test
  void aKindIsFoundThoughTheServerListsItLate() {
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

  private void define(String group, String plural, String kind, String scope) {
    String singular = kind.toLowerCase(java.util.Locale.ROOT);
    cluster.client().resource(KIND.formatted(group, plural, kind, singular, scope)).create();
  }

  private void awaitObject(String kind) {
    Eventually.holds(kind, () -> object(kind).isPresent());
  }

  private Optional<GenericKubernetesResource> object(String kind) {
    return operator.objects().stream().filter(o -> o.getKind().equals(kind)).findFirst();
  }
}
