// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.drift.Drift;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.engine.render.AssumedFacts;
import io.openshift.ols.engine.render.Rendering;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OpenShiftVersion;
import io.openshift.ols.spi.view.OwnDeployment;
import io.openshift.ols.testkit.cluster.OlsCluster;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ols render} for the inputs of an install, beside what the operator made of them. */
@OlsCluster
class RenderedIsAppliedTest {
  private final TestCluster cluster;
  private final List<OlsPlugin> plugins = PluginLoader.load(Optional.empty()).plugins();
  private SimulatedNode node;
  private OperatorUnderTest operator;

  RenderedIsAppliedTest(TestCluster cluster) {
    this.cluster = cluster;
  }

  private void install(String backend) throws IOException {
    StaticObjects.openShift("4.19.7").installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    operator =
        OperatorUnderTest.start(
            cluster,
            OperatorUnderTest.Setup.of(
                plugins,
                backend,
                new OperatorUnderTest.Barrier(
                    ConfigMap.class, "configmaps", "lightspeed-console-plugin")));
    create("sample/llm-secret.yaml");
    create("sample/olsconfig.yaml");
    operator.awaitReady();
  }

  @AfterEach
  void stop() {
    operator.close();
    node.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"appserver", "lcore"})
  void whatIsRenderedIsWhatWasApplied(String backend) throws IOException {
    install(backend);

    Map<ObjectId, Manifest> live = new Inventory(cluster, Catalog.of(plugins)).all();
    Map<ObjectId, PlannedObject> rendered = rendering(backend).plan().objects();

    assertThat(live.keySet()).isEqualTo(rendered.keySet());
    Map<ObjectId, Drift> differences = new TreeMap<>();
    rendered.forEach(
        (id, object) -> {
          Drift drift = Drift.between(object.manifest(), live.get(id), ObjectNames.FIELD_MANAGER);
          if (!drift.isNone()) {
            differences.put(id, drift);
          }
        });
    assertThat(differences).isEmpty();
  }

  private Rendering rendering(String backend) {
    Catalog catalog = Catalog.of(plugins);
    return Rendering.of(
        new Planner(catalog, backend),
        operator.config(),
        AssumedFacts.of(catalog, Optional.of(new OpenShiftVersion(4, 19)), true, List.of()),
        ImmutableOperatorSettings.builder()
            .namespace(OperatorUnderTest.NAMESPACE)
            .version("test")
            .deployment(ownDeployment())
            .build(),
        contents());
  }

  private OwnDeployment ownDeployment() {
    String name = ObjectNames.OPERATOR_DEPLOYMENT;
    String uid =
        cluster
            .client()
            .resources(Deployment.class)
            .inNamespace(OperatorUnderTest.NAMESPACE)
            .withName(name)
            .require()
            .getMetadata()
            .getUid();
    return new OwnDeployment(name, uid);
  }

  /** All Secrets and ConfigMaps that are there: generated ones keep their values. */
  private List<Manifest> contents() {
    var client = cluster.client();
    return Stream.concat(
            client.secrets().inAnyNamespace().list().getItems().stream(),
            client.configMaps().inAnyNamespace().list().getItems().stream())
        .map(Manifest::of)
        .toList();
  }

  private void create(String resource) throws IOException {
    try (InputStream yaml = getClass().getClassLoader().getResourceAsStream(resource)) {
      cluster.client().load(yaml).create();
    }
  }
}
