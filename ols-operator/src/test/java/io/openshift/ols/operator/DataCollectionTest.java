// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cluster's pull Secret decides whether anything is collected, and does nothing else. */
class DataCollectionTest extends ProductTest {
  private static final String TELEMETRY = "'cloud.openshift.com': {'auth': 'dGVzdA=='}";

  DataCollectionTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void installed() {
    install();
    assertThat(isCollecting()).isTrue();
  }

  @Test
  void otherEntriesOfThePullSecretCauseNoWrite() {
    int mark = operator.markAtRest();
    writePullSecret("{'auths': {'quay.io': {'auth': 'bmV3'}, " + TELEMETRY + "}}");
    writePullSecret("{'auths': {'cloud.openshift.com': {'auth': 'bmV3', 'email': 'a@b.c'}}}");
    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void consentThatIsTakenBackRollsOnceAndSoDoesANewOne() {
    writePullSecret("{'auths': {'quay.io': {'auth': 'bmV3'}}}");
    awaitRollouts(1, 0, 0);
    assertThat(isCollecting()).isFalse();
    assertThat(appConfig()).contains("feedback_disabled: true", "transcripts_disabled: true");
    Eventually.holds("its file goes", () -> configMap(ObjectNames.EXPORTER_CONFIG).get() == null);
    operator.awaitReady();

    writePullSecret("{'auths': {" + TELEMETRY + "}}");
    awaitRollouts(2, 0, 0);
    assertThat(isCollecting()).isTrue();
    operator.awaitReady();
  }

  @Test
  void pullSecretThatGoesOrIsBrokenEndsTheCollection() {
    writePullSecret("{'auths': 7}");
    awaitRollouts(1, 0, 0);
    pullSecret().delete();
    operator.settle();
    operator.awaitReady();
    assertThat(isCollecting()).isFalse();
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void fileOfTheExporterIsKept() {
    Map<String, String> wanted = configMap(ObjectNames.EXPORTER_CONFIG).require().getData();
    putConfigMap(ObjectNames.EXPORTER_CONFIG, Map.of("config.yaml", "service_id: mine"));
    Eventually.holds(
        "the repair",
        () -> configMap(ObjectNames.EXPORTER_CONFIG).require().getData().equals(wanted));
    operator.settle();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void labelOfOpenStackChangesTheNameInWhichItIsSent() {
    patch("metadata: {labels: {openstack.org/lightspeed-owner-id: '7'}}");
    awaitRollouts(1, 0, 0);
    assertThat(configMap(ObjectNames.EXPORTER_CONFIG).require().getData().get("config.yaml"))
        .contains("service_id: rhos-lightspeed");
  }

  @Test
  void fileStaysAsLongAsThePodsThatReadItAreHeld() {
    secret(LLM_SECRET).delete();
    awaitProblem("ApiReady", "SecretNotFound");
    writePullSecret("{}");
    operator.settle();
    assertThat(configMap(ObjectNames.EXPORTER_CONFIG).get()).isNotNull();
    assertThat(isCollecting()).isTrue();

    putSecret(LLM_SECRET, Map.of("apitoken", "not-a-real-key"));
    awaitRollouts(1, 0, 0);
    Eventually.holds("its file goes", () -> configMap(ObjectNames.EXPORTER_CONFIG).get() == null);
  }

  private boolean isCollecting() {
    List<Container> containers =
        deployment(APP).require().getSpec().getTemplate().getSpec().getContainers();
    return containers.stream()
        .anyMatch(c -> c.getName().equals("lightspeed-to-dataverse-exporter"));
  }

  /** Single quotes stand for double ones. */
  private void writePullSecret(String text) {
    String json = text.replace('\'', '"');
    pullSecret()
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            Serialization.asJson(Map.of("stringData", Map.of(".dockerconfigjson", json))));
  }

  private Resource<Secret> pullSecret() {
    return cluster.client().secrets().inNamespace("openshift-config").withName("pull-secret");
  }
}
