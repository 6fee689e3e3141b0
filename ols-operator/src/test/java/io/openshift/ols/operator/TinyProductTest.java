// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.OlsCluster;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pass, looked at through the smallest product. */
@OlsCluster
class TinyProductTest {
  private static final String RESOURCE =
      """
      apiVersion: ols.openshift.io/v1alpha1
      kind: OLSConfig
      metadata: {name: cluster}
      spec:
        llm:
          providers:
            - name: main
              type: openai
              credentialsSecretRef: {name: main-key}
              models: [{name: gpt}]
        ols: {defaultProvider: main, defaultModel: gpt}
      """;

  private final TestCluster cluster;
  private SimulatedNode node;
  private OperatorUnderTest operator;

  TinyProductTest(TestCluster cluster) {
    this.cluster = cluster;
  }

  @BeforeEach
  void install() {
    StaticObjects.plainKubernetes().installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    operator =
        OperatorUnderTest.start(
            cluster,
            OperatorUnderTest.Setup.of(
                List.of(new TinyPlugin()),
                TinyPlugin.BACKEND,
                new OperatorUnderTest.Barrier(ConfigMap.class, "configmaps", TinyPlugin.CONFIG)));
    userSecret("one");
    cluster.client().resource(RESOURCE).create();
    operator.awaitReady();
  }

  @AfterEach
  void stop() {
    operator.close();
    node.close();
  }

  @Test
  void anAnnotationOnTheResourceCausesNoRequest() {
    int mark = operator.markAtRest();
    cluster
        .client()
        .resources(OlsConfig.class)
        .withName(OlsConfig.NAME)
        .edit(
            c -> {
              c.getMetadata().getAnnotations().put("example.com/note", "hello");
              return c;
            });
    assertThat(operator.requestsSince(mark)).isEmpty();
    assertThat(node.rollouts(TinyPlugin.NAME)).isZero();
  }

  @Test
  void annotationsOfOthersOnOwnObjectsCauseNoWrite() {
    int mark = operator.markAtRest();
    for (int i = 0; i < 20; i++) {
      String value = "note-" + i;
      cluster
          .client()
          .configMaps()
          .inNamespace(NAMESPACE)
          .withName(TinyPlugin.CONFIG)
          .edit(
              c -> {
                c.getMetadata().getAnnotations().put("example.com/note", value);
                return c;
              });
    }
    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(node.rollouts(TinyPlugin.NAME)).isZero();
  }

  @Test
  void aRestartOfTheOperatorWritesNothing() {
    int mark = operator.markAtRest();
    operator.restart();
    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(node.rollouts(TinyPlugin.NAME)).isZero();
  }

  @Test
  void aChangedKeyRollsOnceAndTheSameContentNever() {
    userSecret("two");
    Eventually.holds("one rollout", () -> node.rollouts(TinyPlugin.NAME) == 1);
    operator.settle();
    operator.awaitReady();
    operator.settle();
    int mark = operator.markAtRest();
    cluster
        .client()
        .secrets()
        .inNamespace(NAMESPACE)
        .withName(TinyPlugin.USER_SECRET)
        .edit(
            s -> {
              s.getMetadata().setLabels(Map.of("example.com/rotated", "yes"));
              return s;
            });
    userSecret("two");
    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(node.rollouts(TinyPlugin.NAME)).isEqualTo(1);
  }

  @Test
  void aDeletedUserSecretIsNamedAndThePodsStay() {
    cluster.client().secrets().inNamespace(NAMESPACE).withName(TinyPlugin.USER_SECRET).delete();
    var condition = operator.awaitCondition("ApiReady", c -> c.getStatus().equals("False"));
    assertThat(condition.getReason()).isEqualTo("SecretNotFound");
    assertThat(condition.getMessage())
        .contains("spec.ols.tlsConfig", "tiny-key", "create it, or name another");
    assertThat(
            cluster
                .client()
                .apps()
                .deployments()
                .inNamespace(NAMESPACE)
                .withName(TinyPlugin.NAME)
                .get())
        .isNotNull();

    userSecret("one");
    operator.awaitReady();
    assertThat(node.rollouts(TinyPlugin.NAME)).isZero();
  }

  @Test
  void deletedObjectsComeBack() {
    cluster.client().configMaps().inNamespace(NAMESPACE).withName(TinyPlugin.CONFIG).delete();
    Eventually.holds(
        "the ConfigMap",
        () ->
            cluster.client().configMaps().inNamespace(NAMESPACE).withName(TinyPlugin.CONFIG).get()
                != null);
    operator.awaitReady();
    assertThat(node.rollouts(TinyPlugin.NAME)).isZero();
  }

  @Test
  void deletionLeavesNothingBehind() {
    cluster.client().resources(OlsConfig.class).withName(OlsConfig.NAME).delete();
    Eventually.holds("the resource is gone", () -> operator.config() == null);
    assertThat(
            cluster.client().configMaps().inNamespace(NAMESPACE).withName(TinyPlugin.CONFIG).get())
        .isNull();
    assertThat(
            cluster.client().secrets().inNamespace(NAMESPACE).withName(TinyPlugin.PASSWORD).get())
        .isNull();
    assertThat(
            cluster
                .client()
                .secrets()
                .inNamespace(NAMESPACE)
                .withName(TinyPlugin.USER_SECRET)
                .get())
        .isNotNull();
  }

  private void userSecret(String value) {
    cluster
        .client()
        .resource(OperatorUnderTest.secret(TinyPlugin.USER_SECRET, TinyPlugin.KEY, value))
        .createOr(io.fabric8.kubernetes.client.dsl.NonDeletingOperation::update);
  }
}
