// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is the operator's own: kept like the product, but not part of its life. */
class OperatorAssetsTest extends ProductTest {
  private static final String OBJECTS =
      """
      ClusterRole lightspeed-operator-ols-metrics-reader -
      ClusterRole lightspeed-operator-query-access -
      ClusterRoleBinding lightspeed-operator-ols-metrics-reader -
      NetworkPolicy lightspeed-operator Deployment
      ServiceAccount lightspeed-operator-metrics-reader Deployment
      ServiceMonitor controller-manager-metrics-monitor Deployment
      """;

  private static final Map<String, String> ALTERATIONS =
      Map.of(
          "ClusterRole",
          "{\"rules\":null}",
          "ClusterRoleBinding",
          "{\"subjects\":null}",
          "NetworkPolicy",
          "{\"spec\":{\"egress\":[{}],\"podSelector\":{\"matchLabels\":null}}}",
          "ServiceAccount",
          "{\"metadata\":{\"labels\":{\"app.kubernetes.io/part-of\":\"somebody\"}}}",
          "ServiceMonitor",
          "{\"metadata\":{\"labels\":{\"control-plane\":null}},\"spec\":{\"endpoints\":null}}");

  OperatorAssetsTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void whatIsInANamespaceGoesWithTheOperatorsDeployment() {
    install();
    assertThat(operator.assets().stream().map(OperatorAssetsTest::line).sorted())
        .containsExactlyElementsOf(OBJECTS.lines().toList());
    assertThat(owners())
        .allSatisfy(
            owner -> {
              assertThat(owner.getUid())
                  .isEqualTo(
                      deployment(ObjectNames.OPERATOR_DEPLOYMENT).require().getMetadata().getUid());
              assertThat(owner.getController()).isNull();
              assertThat(owner.getBlockOwnerDeletion()).isNull();
            });
  }

  @Test
  void withoutADeploymentTheyHaveNoOwner() {
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    deployment(ObjectNames.OPERATOR_DEPLOYMENT).delete();
    startWithSample();
    assertThat(operator.assets()).hasSize(6);
    assertThat(owners()).isEmpty();
  }

  @Test
  void aDeploymentThatMayNotBeReadIsNoObstacle() {
    assumeTrue(cluster.embedded().isPresent(), "only the embedded server denies one object");
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    cluster
        .embedded()
        .orElseThrow()
        .access()
        .deny("get", "apps", "deployments", ObjectNames.OPERATOR_DEPLOYMENT);
    startWithSample();
    assertThat(owners()).isEmpty();
  }

  @Test
  void whatOthersChangeOrDeleteIsPutRight() {
    install();
    operator.settle();
    Map<String, String> before = contents();
    for (GenericKubernetesResource asset : operator.assets()) {
      alter(asset, ALTERATIONS.get(asset.getKind()));
      alter(asset, "{\"metadata\":{\"ownerReferences\":null}}");
      Eventually.holds("its fields are back", () -> contents().equals(before));
      cluster.client().resource(asset).delete();
      Eventually.holds("it is back", () -> contents().equals(before));
    }
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  private void alter(GenericKubernetesResource asset, String patch) {
    cluster.client().resource(asset).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  @Test
  void theyStayWhenTheResourceGoes() {
    install();
    List<String> before = uids();
    config().delete();
    Eventually.holds("the resource is gone", () -> config().get() == null);
    assertThat(operator.objects()).isEmpty();
    assertThat(uids()).isEqualTo(before);
  }

  @Test
  void whatCameWithTheGoOperatorIsTakenOver() {
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    cluster
        .client()
        .serviceAccounts()
        .inNamespace(NAMESPACE)
        .withName(ObjectNames.METRICS_READER)
        .edit(
            account ->
                account
                    .edit()
                    .editMetadata()
                    .removeFromLabels("ols.openshift.io/component")
                    .endMetadata()
                    .build());
    startWithSample();
    assertThat(operator.assets()).hasSize(6);
    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).isEmpty();
  }

  private void startWithSample() {
    node = SimulatedNode.on(cluster).start();
    operator = OperatorUnderTest.start(cluster, product());
    createSample();
    operator.awaitReady();
  }

  private List<OwnerReference> owners() {
    return operator.assets().stream()
        .flatMap(o -> o.getMetadata().getOwnerReferences().stream())
        .toList();
  }

  /** By everything that the operator has any say in. */
  private Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    for (GenericKubernetesResource asset : operator.assets()) {
      contents.put(
          line(asset),
          asset.getMetadata().getLabels() + Serialization.asJson(asset.getAdditionalProperties()));
    }
    return contents;
  }

  private List<String> uids() {
    return operator.assets().stream().map(o -> o.getMetadata().getUid()).toList();
  }

  private static String line(GenericKubernetesResource object) {
    List<OwnerReference> owners = object.getMetadata().getOwnerReferences();
    return "%s %s %s"
        .formatted(
            object.getKind(),
            object.getMetadata().getName(),
            owners.isEmpty() ? "-" : owners.get(0).getKind());
  }
}
