// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.api.v1alpha1.PodDiagnostic;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.NodeMode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the status says of pods that do not become ready. */
class WorkloadTest extends ProductTest {
  WorkloadTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void podsThatAreNotReadyYetAreInProgressAndCostNothing() {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    node.mode(APP, NodeMode.STUCK);
    createSample();
    awaitReady("CacheReady", "ConsolePluginReady");
    awaitProblem("ApiReady", "Progressing", "waits for the pods of " + APP);
    int mark = operator.markAtRest();
    assertThat(operator.requestsSince(mark)).isEmpty();

    node.mode(APP, NodeMode.AVAILABLE);
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void aKeyThatChangesWhilePodsAreStuckReachesThem() {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    WORKLOADS.forEach(name -> node.mode(name, NodeMode.STUCK));
    createSample();
    awaitProblem("ApiReady", "Progressing", "waits for the pods of " + APP);
    putSecret(LLM_SECRET, Map.of("apitoken", "another"));
    awaitRollouts(1, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "CRASH_LOOPING, CrashLoopBackOff, Failed",
    "IMAGE_PULL_BACK_OFF, ImagePullBackOff, Failed",
    "UNSCHEDULABLE, Unschedulable, Progressing"
  })
  void aPodThatFailsIsNamedWithItsReasonUntilItWorks(NodeMode mode, String reason, String word) {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    node.mode(DATABASE, mode);
    createSample();
    Eventually.holds(
        "a diagnostic", () -> config().require().getStatus() != null && !diagnostics().isEmpty());
    awaitReady("ConsolePluginReady");
    awaitProblem("CacheReady", word, DATABASE, word.equals("Failed") ? reason : "");
    assertThat(diagnostics())
        .allMatch(d -> d.getFailedComponent().equals("CacheReady"))
        .allMatch(d -> d.getPodName().contains(DATABASE))
        .anyMatch(d -> d.getReason().equals(reason));
    awaitReady("ApiReady");
    int mark = operator.markAtRest();
    assertThat(operator.requestsSince(mark)).isEmpty();

    node.mode(DATABASE, NodeMode.AVAILABLE);
    operator.awaitReady();
    assertThat(diagnostics()).isEmpty();
  }

  @Test
  void aBrokenTemplateBesideAnOldPodThatServesIsNotReady() {
    install();
    node.mode(APP, NodeMode.IMAGE_PULL_BACK_OFF);
    putSecret(LLM_SECRET, Map.of("apitoken", "another"));
    awaitProblem("ApiReady", "Failed", "ImagePullBackOff");

    node.mode(APP, NodeMode.AVAILABLE);
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void aStuckTemplateBesideAnOldPodThatServesIsNotReady() {
    install();
    node.mode(APP, NodeMode.STUCK);
    putSecret(LLM_SECRET, Map.of("apitoken", "another"));
    awaitProblem("ApiReady", "Progressing", APP);
  }

  @Test
  void podsThatAreLostAreSaid() {
    install();
    node.disrupt(CONSOLE, NodeMode.CRASH_LOOPING);
    awaitProblem("ConsolePluginReady", "Failed", "CrashLoopBackOff");
    assertThat(operator.condition("ApiReady").orElseThrow().getStatus()).isEqualTo("True");
    node.mode(CONSOLE, NodeMode.AVAILABLE);
    operator.awaitReady();
  }

  private void awaitReady(String... types) {
    for (String type : types) {
      operator.awaitCondition(type, c -> c.getStatus().equals("True"));
    }
  }

  private List<PodDiagnostic> diagnostics() {
    return config().require().getStatus().getDiagnosticInfo();
  }
}
