// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The operator ends between any two writes of a switch, without hearing of the last one. */
class InterruptedSwitchTest extends SwitchTest {
  InterruptedSwitchTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void somebodyAlwaysAnswersAndTheNextProcessFinishesIt() {
    List<ObjectId> before = objectsOf(APP_SERVER);
    int writes = 1;
    while (isCutAt(writes)) {
      assertThat(answers()).describedAs("cut at write %s", writes).isTrue();
      run(TwinPlugin.ID);
      awaitBackend(TwinPlugin.ID);
      awaitEndOf(APP_SERVER);
      switchTo(APP_SERVER);
      awaitBackend(APP_SERVER);
      awaitEndOf(TwinPlugin.ID);
      assertThat(objectsOf(APP_SERVER)).isEqualTo(before);
      writes++;
    }
    assertThat(writes).isGreaterThan(10);
    assertThat(node.rollouts(DATABASE)).isZero();
    assertThat(node.rollouts(CONSOLE)).isZero();
  }

  /** Begins the switch; the process is at its end if it was cut. */
  private boolean isCutAt(int write) {
    operator.close();
    Cut cut = new Cut(write);
    operator =
        OperatorUnderTest.start(
            cluster, setup(TwinPlugin.ID), TestUser.OPERATOR, InstantSource.system(), cut::into);
    Eventually.holds(
        "cut or switched", () -> cut.isMade() || (objectsOf(APP_SERVER).isEmpty() && isReady()));
    cut.disarm();
    if (cut.isMade()) {
      operator.close();
    }
    return cut.isMade();
  }

  private boolean isReady() {
    return operator.condition("Ready").filter(c -> c.getStatus().equals("True")).isPresent();
  }

  /** Whether the Service leads to pods that are there, ready, and not at their end. */
  private boolean answers() {
    Map<String, String> selector =
        cluster
            .client()
            .services()
            .inNamespace(NAMESPACE)
            .withName(APP_SERVER_DEPLOYMENT)
            .require()
            .getSpec()
            .getSelector();
    return cluster.client().apps().deployments().inNamespace(NAMESPACE).list().getItems().stream()
        .filter(d -> d.getMetadata().getDeletionTimestamp() == null)
        .filter(InterruptedSwitchTest::isAvailable)
        .map(d -> d.getSpec().getTemplate().getMetadata().getLabels())
        .anyMatch(labels -> labels.entrySet().containsAll(selector.entrySet()));
  }

  private static boolean isAvailable(Deployment deployment) {
    return deployment.getStatus() != null
        && Integer.valueOf(1).equals(deployment.getStatus().getAvailableReplicas());
  }
}
