// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.OlsCluster;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.sample.EchoPlugin;
import io.openshift.ols.testkit.sample.EchoProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An install of the app server beside other backends, which a test changes to. */
@OlsCluster
abstract class SwitchTest {
  static final String APP_SERVER = "appserver";
  static final String APP_SERVER_DEPLOYMENT = "lightspeed-app-server";
  static final String CONSOLE = "lightspeed-console-plugin";
  static final String DATABASE = "lightspeed-postgres-server";
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
      """;

  final TestCluster cluster;
  final List<OlsPlugin> plugins = new ArrayList<>(PluginLoader.load(Optional.empty()).plugins());
  SimulatedNode node;
  OperatorUnderTest operator;

  SwitchTest(TestCluster cluster) {
    this.cluster = cluster;
    plugins.add(new EchoPlugin());
    plugins.add(new TwinPlugin());
  }

  @BeforeEach
  final void installTheAppServer() {
    StaticObjects.openShift("4.19.7").installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    run(APP_SERVER);
    cluster.client().resource(OperatorUnderTest.secret("main-key", "apitoken", "one")).create();
    cluster.client().resource(RESOURCE.formatted(providerType())).create();
    operator.awaitReady();
  }

  @AfterEach
  final void stop() {
    operator.close();
    node.close();
  }

  /** One that all backends of the test serve. */
  String providerType() {
    return EchoProvider.TYPE;
  }

  final void switchTo(String backend) {
    operator.close();
    run(backend);
  }

  final void run(String backend) {
    operator = OperatorUnderTest.start(cluster, setup(backend));
  }

  final OperatorUnderTest.Setup setup(String backend) {
    return OperatorUnderTest.Setup.of(
        plugins, backend, new OperatorUnderTest.Barrier(ConfigMap.class, "configmaps", CONSOLE));
  }

  final void awaitEndOf(String backend) {
    Eventually.holds("nothing is left of " + backend, () -> objectsOf(backend).isEmpty());
  }

  final void awaitBackend(String backend) {
    Eventually.holds(
        "status.backend " + backend,
        () -> backend.equals(operator.config().getStatus().getBackend()));
    operator.awaitReady();
  }

  final Deployment deployment(String name) {
    return cluster.client().apps().deployments().inNamespace(NAMESPACE).withName(name).get();
  }

  final Catalog catalog() {
    return Catalog.of(plugins);
  }

  final List<ObjectId> objectsOf(String component) {
    return new Inventory(cluster, catalog()).of(component);
  }

  /** As the Go operator left its objects. */
  final void takeLabelFrom(ObjectId id) {
    var kind =
        cluster.client().genericKubernetesResources(id.kind().apiVersion(), id.kind().kind());
    var object =
        id.kind().namespaced()
            ? kind.inNamespace(NAMESPACE).withName(id.name())
            : kind.withName(id.name());
    object.patch(
        PatchContext.of(PatchType.JSON_MERGE),
        "{\"metadata\":{\"labels\":{\"%s\":null}}}".formatted(LabelKeys.OWNER_COMPONENT));
  }
}
