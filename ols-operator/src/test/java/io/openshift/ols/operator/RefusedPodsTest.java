// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import io.openshift.ols.testkit.embedded.RequestRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pods that the API server refuses, after what they were to read has been written. */
class RefusedPodsTest extends ProductTest {
  private static final String CONFIG = ObjectNames.APP_SERVER_CONFIG;

  /** Another file, and a pod that no API server takes: it asks for more than its limit. */
  private static final String REFUSED =
      """
      spec:
        ols:
          logLevel: DEBUG
          deployment: {api: {resources: {requests: {memory: 2Gi}, limits: {memory: 1Gi}}}}
      """;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));
  private String before = "";

  RefusedPodsTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void installWithAClock() {
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    operator =
        OperatorUnderTest.start(
            cluster, product(), TestUser.OPERATOR, now::get, builder -> builder);
    createSample();
    operator.awaitReady();
    before = appConfig();
  }

  @Test
  void thePodsThatRunKeepTheirFileAndTheStatusSaysWhy() {
    patch(REFUSED);
    awaitProblem("ApiReady", "Failed", APP, "memory limit");

    assertThat(appConfig()).isEqualTo(before);
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void theyAreTriedAgainWithGrowingPausesAndNothingIsSentBetween() {
    int mark = operator.markAtRest();
    patch(REFUSED);
    awaitProblem("ApiReady", "Failed", APP);
    assertThat(triesSince(mark)).containsExactlyElementsOf(oneTry());

    for (int seconds : List.of(1, 2, 4)) {
      mark = operator.markAtRest();
      now.updateAndGet(t -> t.plusSeconds(seconds).minusMillis(1));
      assertThat(triesSince(mark)).isEmpty();
      now.updateAndGet(t -> t.plusMillis(1));
      assertThat(triesSince(mark)).containsExactlyElementsOf(oneTry());
    }
    assertThat(appConfig()).isEqualTo(before);
  }

  @Test
  void aFileThatSomebodyChangesMeanwhileIsRepaired() {
    patch(REFUSED);
    awaitProblem("ApiReady", "Failed", APP);

    configMap(CONFIG)
        .edit(
            c -> {
              c.getData().put("olsconfig.yaml", "mine");
              return c;
            });
    Eventually.holds("the repair", () -> appConfig().equals(before));
  }

  @Test
  void podsThatAreDeletedForTheRefusalComeBackWithTheNewFile() {
    assumeTrue(cluster.embedded().isPresent(), "only the embedded server fails on demand");
    refuseOnce(422);
    patch("spec: {ols: {logLevel: DEBUG}}");
    awaitProblem("ApiReady", "Failed", APP);
    int mark = operator.markAtRest();

    deployment(APP).delete();
    operator.awaitReady();

    assertThat(appConfig()).contains("DEBUG");
    assertThat(triesSince(mark)).containsExactly(patchOf(CONFIG, 200), patchOf(APP, 201));
  }

  @Test
  void aMendedResourceRollsThePodsOnce() {
    patch(REFUSED);
    awaitProblem("ApiReady", "Failed", APP);

    patch("spec: {ols: {deployment: {api: {resources: {limits: {memory: 4Gi}}}}}}");
    operator.awaitReady();

    assertThat(appConfig()).isNotEqualTo(before).contains("DEBUG");
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void aNewProcessTriesItOnceMoreAndPutsTheFileBack() {
    patch(REFUSED);
    awaitProblem("ApiReady", "Failed", APP);
    operator.restart();
    operator.settle();

    assertThat(appConfig()).isEqualTo(before);
    assertThat(operator.condition("ApiReady").orElseThrow().getMessage()).contains("memory limit");
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 429, 500})
  void anAnswerThatMayChangeLeavesTheNewFile(int code) {
    assumeTrue(cluster.embedded().isPresent(), "only the embedded server fails on demand");
    int mark = operator.markAtRest();
    refuseOnce(code);
    patch("spec: {ols: {logLevel: DEBUG}}");
    operator.awaitReady();

    assertThat(triesSince(mark))
        .containsExactly(patchOf(CONFIG, 200), patchOf(APP, code), patchOf(APP, 200));
  }

  @Test
  void aRefusalThatComesOnlyWithTheSecondTryPutsTheFileBackAllTheSame() {
    assumeTrue(cluster.embedded().isPresent(), "only the embedded server fails on demand");
    int mark = operator.markAtRest();
    refuseOnce(409);
    refuseOnce(422);
    patch("spec: {ols: {logLevel: DEBUG}}");
    Eventually.holds(
        "both tries",
        () ->
            triesSince(mark)
                .equals(
                    List.of(
                        patchOf(CONFIG, 200),
                        patchOf(APP, 409),
                        patchOf(APP, 422),
                        patchOf(CONFIG, 200))));
    assertThat(appConfig()).isEqualTo(before);

    now.updateAndGet(t -> t.plus(Duration.ofSeconds(1)));
    operator.settle();
    operator.awaitReady();
    assertThat(appConfig()).contains("DEBUG");
  }

  @Test
  void anAdmissionThatGivesWayLetsThePodsFollow() {
    assumeTrue(cluster.embedded().isPresent(), "only the embedded server fails on demand");
    int mark = operator.markAtRest();
    refuseOnce(403);
    patch("spec: {ols: {logLevel: DEBUG}}");
    Eventually.holds("the first try", () -> triesSince(mark).equals(tryWith(403)));
    now.updateAndGet(t -> t.plus(Duration.ofSeconds(1)));
    operator.settle();
    operator.awaitReady();

    assertThat(appConfig()).contains("DEBUG");
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void otherPodsThatReadTheFileWaitForTheNewOne() {
    assumeTrue(cluster.embedded().isPresent(), "only the embedded server fails on demand");
    operator.close();
    operator =
        OperatorUnderTest.start(
            cluster, productAndReader(), TestUser.OPERATOR, now::get, builder -> builder);
    Eventually.holds("the reader", () -> deployment(ReaderPlugin.NAME).get() != null);
    operator.awaitReady();
    int mark = operator.markAtRest();
    refuseOnce(422);
    refuseOnce(409, ReaderPlugin.NAME);
    patch("spec: {ols: {logLevel: DEBUG}}");
    awaitProblem("ReaderReady", "Failed", "waits for ConfigMap", CONFIG);
    assertThat(triesSince(mark)).hasSize(4).endsWith(patchOf(CONFIG, 200));

    mark = operator.markAtRest();
    now.updateAndGet(t -> t.plus(Duration.ofSeconds(1)));
    operator.settle();
    operator.awaitReady();
    assertThat(triesSince(mark))
        .startsWith(patchOf(CONFIG, 200))
        .containsExactlyInAnyOrder(
            patchOf(CONFIG, 200), patchOf(APP, 200), patchOf(ReaderPlugin.NAME, 200));
  }

  private static OperatorUnderTest.Setup productAndReader() {
    List<OlsPlugin> plugins = new ArrayList<>(PluginLoader.load(Optional.empty()).plugins());
    plugins.add(new ReaderPlugin());
    return OperatorUnderTest.Setup.of(plugins, "appserver", product().barrier());
  }

  private void refuseOnce(int code) {
    refuseOnce(code, APP);
  }

  private void refuseOnce(int code, String pods) {
    cluster.embedded().orElseThrow().faults().refuse(1, code, r -> isWriteOf(pods, r));
  }

  private static boolean isWriteOf(String pods, RequestRecord request) {
    return request.method().equals("PATCH") && request.path().endsWith("/deployments/" + pods);
  }

  private List<String> triesSince(int mark) {
    return operator.writesSince(mark).stream()
        .filter(r -> r.resource().equals("configmaps") || r.resource().equals("deployments"))
        .map(r -> r.verb() + " " + r.name() + " " + r.code())
        .toList();
  }

  private static List<String> oneTry() {
    return tryWith(422);
  }

  private static List<String> tryWith(int code) {
    return List.of(patchOf(CONFIG, 200), patchOf(APP, code), patchOf(CONFIG, 200));
  }

  private static String patchOf(String name, int code) {
    return "patch " + name + " " + code;
  }
}
