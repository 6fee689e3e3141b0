// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.NodeMode;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.sample.EchoBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An install that changes its backend when the operator is started with another flag. */
class BackendSwitchTest extends SwitchTest {
  BackendSwitchTest(TestCluster cluster) {
    super(cluster);
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
    awaitEndOf(APP_SERVER);
  }

  @Test
  void theNewBackendTakesOverAndTheRestIsUntouched() {
    int mark = cluster.requests().mark();
    switchTo(EchoBackend.ID);
    awaitBackend(EchoBackend.ID);
    awaitEndOf(APP_SERVER);

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
    awaitEndOf(APP_SERVER);

    switchTo(APP_SERVER);
    awaitBackend(APP_SERVER);
    awaitEndOf(EchoBackend.ID);

    assertThat(objectsOf(APP_SERVER)).isEqualTo(before);
    assertThat(node.rollouts(DATABASE)).isZero();
    assertThat(node.rollouts(CONSOLE)).isZero();
  }
}
