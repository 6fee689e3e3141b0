// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.OlsCluster;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The whole product on a cluster, with the words that its tests share. */
@OlsCluster
abstract class ProductTest {
  static final String APP = ObjectNames.APP_SERVER;
  static final String DATABASE = ObjectNames.POSTGRES;
  static final String CONSOLE = ObjectNames.CONSOLE_PLUGIN;
  static final List<String> WORKLOADS = List.of(APP, CONSOLE, DATABASE);
  static final String LLM_SECRET = "openai-api-key";
  static final String OPEN_SHIFT = "4.19.7";

  final TestCluster cluster;
  SimulatedNode node;
  OperatorUnderTest operator;

  ProductTest(TestCluster cluster) {
    this.cluster = cluster;
  }

  @AfterEach
  final void stop() {
    if (operator != null) {
      operator.close();
    }
    if (node != null) {
      node.close();
    }
  }

  /** An account that is there whatever else is held. */
  static OperatorUnderTest.Setup product() {
    return OperatorUnderTest.Setup.of(
        PluginLoader.load(Optional.empty()).plugins(),
        "appserver",
        new OperatorUnderTest.Barrier(ServiceAccount.class, "serviceaccounts", DATABASE));
  }

  /** A cluster with operator and node, without the sample. */
  final void startOn(StaticObjects objects) {
    objects.installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    operator = OperatorUnderTest.start(cluster, product());
  }

  /** The sample, Ready. */
  final void install() {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    createSample();
    operator.awaitReady();
  }

  final void createSample() {
    create("sample/llm-secret.yaml");
    create("sample/olsconfig.yaml");
  }

  final void create(String resource) {
    try (InputStream yaml = getClass().getClassLoader().getResourceAsStream(resource)) {
      cluster.client().load(yaml).create();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  final Resource<OlsConfig> config() {
    return cluster.client().resources(OlsConfig.class).withName(OlsConfig.NAME);
  }

  /** Changes the resource by a JSON merge patch, written as YAML. */
  final void patch(String yaml) {
    config()
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            Serialization.asJson(Serialization.unmarshal(yaml, Map.class)));
  }

  final Resource<Secret> secret(String name) {
    return cluster.client().secrets().inNamespace(NAMESPACE).withName(name);
  }

  final void putSecret(String name, Map<String, String> content) {
    Secret secret = OperatorUnderTest.secret(name, "x", "");
    secret.setStringData(content);
    cluster.client().resource(secret).createOr(NonDeletingOperation::update);
  }

  final Resource<ConfigMap> configMap(String name) {
    return cluster.client().configMaps().inNamespace(NAMESPACE).withName(name);
  }

  final void putConfigMap(String name, Map<String, String> content) {
    cluster
        .client()
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(NAMESPACE)
                .endMetadata()
                .withData(content)
                .build())
        .createOr(NonDeletingOperation::update);
  }

  final Resource<Deployment> deployment(String name) {
    return cluster.client().resources(Deployment.class).inNamespace(NAMESPACE).withName(name);
  }

  /** What the app server reads. */
  final String appConfig() {
    return configMap(ObjectNames.APP_SERVER_CONFIG).require().getData().get("olsconfig.yaml");
  }

  /** Rollouts since the install, by Deployment. */
  final Map<String, Integer> rollouts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    WORKLOADS.forEach(name -> counts.put(name, node.rollouts(name)));
    return counts;
  }

  static Map<String, Integer> rolled(int app, int console, int database) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(APP, app);
    counts.put(CONSOLE, console);
    counts.put(DATABASE, database);
    return counts;
  }

  /** Waits for these rollouts, and for the operator to have nothing more to do. */
  final void awaitRollouts(int app, int console, int database) {
    Map<String, Integer> expected = rolled(app, console, database);
    Eventually.holds("rollouts " + expected, () -> rollouts().equals(expected));
    operator.settle();
    assertThat(rollouts()).isEqualTo(expected);
  }

  /** Waits for the condition with this reason and these words. */
  final Condition awaitProblem(String type, String reason, String... words) {
    return operator.awaitCondition(
        type,
        c ->
            c.getReason().equals(reason)
                && List.of(words).stream().allMatch(c.getMessage()::contains));
  }
}
