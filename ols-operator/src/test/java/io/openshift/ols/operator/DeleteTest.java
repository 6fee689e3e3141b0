// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.operator.cleanup.CleanUp;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.NodeMode;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The end of the product: everything of ours goes, nothing of anybody else's. */
class DeleteTest extends ProductTest {
  DeleteTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void everythingOfOursGoesAndTheConsolesEntryGoesFirst() {
    install();
    patch("spec: {ols: {storage: {size: 1Gi}}}");
    awaitRollouts(0, 0, 1);
    operator.awaitReady();
    console("{\"spec\":{\"plugins\":[\"%s\",\"second-plugin\"]}}".formatted(CONSOLE));

    int mark = cluster.requests().mark();
    delete();
    assertNothingOfOursIsLeft();
    assertThat(plugins()).containsExactly("second-plugin");
    assertThat(secret(LLM_SECRET).get()).isNotNull();
    assertThat(configMap(ObjectNames.SERVICE_CA).get()).isNotNull();
    assertThat(
            cluster.requests().since(mark).writesBy(OperatorUnderTest.USER).stream()
                .filter(r -> !r.resource().equals("olsconfigs"))
                .findFirst()
                .map(Request::resource))
        .contains("consoles");
  }

  @Test
  void anInstallThatIsUnderWayIsTakenBack() {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    WORKLOADS.forEach(name -> node.mode(name, NodeMode.STUCK));
    createSample();
    Eventually.holds("the first objects", () -> !operator.objects().isEmpty());
    delete();
    assertNothingOfOursIsLeft();
  }

  @Test
  void podsThatNeverBecameReadyHoldNothingUp() {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    WORKLOADS.forEach(name -> node.mode(name, NodeMode.CRASH_LOOPING));
    createSample();
    awaitProblem("ApiReady", "Failed", "CrashLoopBackOff");
    delete();
    assertNothingOfOursIsLeft();
  }

  @Test
  void aResourceThatIsMadeAgainAtOnceBecomesReady() {
    install();
    config().delete();
    Eventually.holds("the resource is gone", () -> config().get() == null);
    create("sample/olsconfig.yaml");
    operator.awaitReady();
    String uid = config().require().getMetadata().getUid();
    assertThat(operator.objects())
        .allMatch(o -> o.getMetadata().getOwnerReferences().get(0).getUid().equals(uid));
    assertThat(plugins()).containsExactly("monitoring-plugin", CONSOLE);
  }

  @Test
  void aResourceThatIsMadeAgainAndAgainIsNotSlowedDown() {
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    Instant standing = Instant.parse("2026-06-01T00:00:00Z");
    operator =
        OperatorUnderTest.start(
            cluster, product(), TestUser.OPERATOR, () -> standing, builder -> builder);
    create("sample/llm-secret.yaml");
    for (int i = 0; i < 5; i++) {
      create("sample/olsconfig.yaml");
      operator.awaitReady();
      delete();
    }
  }

  @Test
  void anObjectThatSomebodyElseKeepsHoldsTheDeletionUpForSomeMinutesOnly() {
    AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    InstantSource clock = () -> InstantSource.system().instant().plus(passed.get());
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    operator =
        OperatorUnderTest.start(cluster, product(), TestUser.OPERATOR, clock, builder -> builder);
    createSample();
    operator.awaitReady();
    finalizers("[\"example.com/never\"]");

    config().delete();
    Eventually.holds("only that is left", () -> operator.objects().size() == 1);
    assertThat(config().get()).isNotNull();
    passed.set(CleanUp.DEADLINE);
    Eventually.holds("the resource is gone", () -> config().get() == null);
    assertThat(plugins()).doesNotContain(CONSOLE);
    finalizers("null");
  }

  private void finalizers(String list) {
    configMap(ObjectNames.APP_SERVER_CONFIG)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\":{\"finalizers\":%s}}".formatted(list));
  }

  @Test
  void aRemovedConsoleJarLeavesNoEntryBehind() {
    install();
    operator.restart(withoutConsole());
    Eventually.holds("the entry is gone", () -> plugins().equals(List.of("monitoring-plugin")));
    assertThat(deployment(CONSOLE).get()).describedAs("its jar may come back").isNotNull();
  }

  @Test
  void theEntryOfARemovedJarGoesWithTheResource() {
    install();
    console("{\"spec\":{\"plugins\":[\"monitoring-plugin\",\"second-plugin\"]}}");
    Eventually.holds("the entry", () -> plugins().contains(CONSOLE));
    operator.close();
    config().delete();
    operator = OperatorUnderTest.start(cluster, withoutConsole());
    Eventually.holds("the resource is gone", () -> config().get() == null);
    assertThat(plugins()).containsExactly("monitoring-plugin", "second-plugin");
    Eventually.holds("the collector has taken the rest", () -> deployment(CONSOLE).get() == null);
  }

  @Test
  void deletionWhileTheOperatorIsAwayIsCaughtUpWith() {
    install();
    operator.close();
    config().delete();
    assertThat(config().get()).isNotNull();
    operator = OperatorUnderTest.start(cluster, product());
    Eventually.holds("the resource is gone", () -> config().get() == null);
    assertNothingOfOursIsLeft();
  }

  private static OperatorUnderTest.Setup withoutConsole() {
    List<? extends OlsPlugin> plugins =
        PluginLoader.load(Optional.empty()).plugins().stream()
            .filter(p -> p.components().stream().noneMatch(c -> c.id().text().equals("console")))
            .toList();
    return OperatorUnderTest.Setup.of(plugins, "appserver", product().barrier());
  }

  private void delete() {
    config().delete();
    Eventually.holds("the resource is gone", () -> config().get() == null);
  }

  private void assertNothingOfOursIsLeft() {
    assertThat(operator.objects()).isEmpty();
    assertThat(
            cluster
                .client()
                .persistentVolumeClaims()
                .inNamespace(NAMESPACE)
                .withName(ObjectNames.POSTGRES_CLAIM)
                .get())
        .isNull();
    assertThat(plugins()).doesNotContain(CONSOLE).isNotEmpty();
  }

  private Resource<GenericKubernetesResource> console() {
    return cluster
        .client()
        .genericKubernetesResources("operator.openshift.io/v1", "Console")
        .withName("cluster");
  }

  private void console(String patch) {
    console().patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  private List<String> plugins() {
    List<String> plugins = console().require().get("spec", "plugins");
    return plugins == null ? List.of() : plugins;
  }
}
