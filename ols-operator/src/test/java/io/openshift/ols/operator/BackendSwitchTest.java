// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.NodeMode;
import io.openshift.ols.testkit.cluster.OlsCluster;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.sample.EchoBackend;
import io.openshift.ols.testkit.sample.EchoPlugin;
import io.openshift.ols.testkit.sample.EchoProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An install that changes its backend when the operator is started with another flag. */
@OlsCluster
class BackendSwitchTest {
  private static final String APP_SERVER = "appserver";
  private static final String APP_SERVER_DEPLOYMENT = "lightspeed-app-server";
  private static final String CONSOLE = "lightspeed-console-plugin";
  private static final String DATABASE = "lightspeed-postgres-server";
  private static final String RESOURCE =
      """
      apiVersion: ols.openshift.io/v1alpha1
      kind: OLSConfig
      metadata: {name: cluster}
      spec:
        llm:
          providers:
            - name: main
              type: %s
              url: https://llm.example.com/v1
              credentialsSecretRef: {name: main-key}
              models: [{name: small}]
        ols: {defaultProvider: main, defaultModel: small}
      """
          .formatted(EchoProvider.TYPE);

  private final TestCluster cluster;
  private final List<OlsPlugin> plugins =
      new ArrayList<>(PluginLoader.load(Optional.empty()).plugins());
  private SimulatedNode node;
  private OperatorUnderTest operator;

  BackendSwitchTest(TestCluster cluster) {
    this.cluster = cluster;
    plugins.add(new EchoPlugin());
  }

  @BeforeEach
  void installTheAppServer() {
    StaticObjects.openShift("4.19.7").installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    run(APP_SERVER);
    cluster.client().resource(OperatorUnderTest.secret("main-key", "apitoken", "one")).create();
    cluster.client().resource(RESOURCE).create();
    operator.awaitReady();
  }

  @AfterEach
  void stop() {
    operator.close();
    node.close();
  }

  @Test
  void theOldBackendStaysWhileTheNewOneDoesNotWork() {
    List<ObjectId> before = objectsOf(APP_SERVER);
    node.mode(EchoBackend.NAME, NodeMode.STUCK);
    switchTo(EchoBackend.ID);
    Eventually.holds("the echo Deployment", () -> deployment(EchoBackend.NAME) != null);
    operator.awaitCondition("ApiReady", c -> c.getStatus().equals("False"));
    int mark = cluster.requests().mark();

    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(objectsOf(APP_SERVER)).isEqualTo(before);
    assertThat(node.rollouts(APP_SERVER_DEPLOYMENT)).isZero();

    node.mode(EchoBackend.NAME, NodeMode.AVAILABLE);
    Eventually.holds("nothing is left of the app server", () -> objectsOf(APP_SERVER).isEmpty());
  }

  @Test
  void theNewBackendTakesOverAndTheRestIsUntouched() {
    int mark = cluster.requests().mark();
    switchTo(EchoBackend.ID);
    awaitBackend(EchoBackend.ID);
    Eventually.holds("nothing is left of the app server", () -> objectsOf(APP_SERVER).isEmpty());

    assertThat(operator.writesSince(mark))
        .filteredOn(r -> !r.resource().equals("networkpolicies"))
        .extracting(Request::name)
        .doesNotContain(DATABASE, "lightspeed-postgres-secret");
    assertThat(node.rollouts(DATABASE)).isZero();
    assertThat(node.rollouts(CONSOLE)).isZero();
    assertThat(objectsOf(EchoBackend.ID)).isNotEmpty();
    assertThat(
            cluster
                .client()
                .resources(NetworkPolicy.class)
                .inNamespace(OperatorUnderTest.NAMESPACE)
                .withName(DATABASE)
                .require()
                .getSpec()
                .getIngress())
        .extracting(rule -> rule.getFrom().get(0).getPodSelector().getMatchLabels())
        .contains(deployment(EchoBackend.NAME).getSpec().getTemplate().getMetadata().getLabels());
  }

  @Test
  void theFirstBackendComesBack() {
    List<ObjectId> before = objectsOf(APP_SERVER);
    switchTo(EchoBackend.ID);
    awaitBackend(EchoBackend.ID);
    Eventually.holds("no app server", () -> objectsOf(APP_SERVER).isEmpty());

    switchTo(APP_SERVER);
    awaitBackend(APP_SERVER);
    Eventually.holds("no echo", () -> objectsOf(EchoBackend.ID).isEmpty());

    assertThat(objectsOf(APP_SERVER)).isEqualTo(before);
    assertThat(node.rollouts(DATABASE)).isZero();
    assertThat(node.rollouts(CONSOLE)).isZero();
  }

  private void switchTo(String backend) {
    operator.close();
    run(backend);
  }

  private void run(String backend) {
    operator =
        OperatorUnderTest.start(
            cluster,
            OperatorUnderTest.Setup.of(
                plugins,
                backend,
                new OperatorUnderTest.Barrier(ConfigMap.class, "configmaps", CONSOLE)));
  }

  private void awaitBackend(String backend) {
    Eventually.holds(
        "status.backend " + backend,
        () -> backend.equals(operator.config().getStatus().getBackend()));
    operator.awaitReady();
  }

  private Deployment deployment(String name) {
    return cluster.client().apps().deployments().inNamespace(NAMESPACE).withName(name).get();
  }

  private List<ObjectId> objectsOf(String component) {
    return new Inventory(cluster, Catalog.of(plugins)).of(component);
  }
}
