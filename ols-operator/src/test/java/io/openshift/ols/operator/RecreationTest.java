// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A token Secret whose account is missing: Kubernetes deletes it as often as it is made. Here a
 * watch plays that part.
 */
class RecreationTest extends ProductTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));
  private final AtomicInteger made = new AtomicInteger();
  private SharedIndexInformer<Secret> tokenController;

  RecreationTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void start() {
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    tokenController =
        cluster
            .client()
            .secrets()
            .inNamespace(NAMESPACE)
            .withName(ObjectNames.METRICS_READER_TOKEN)
            .inform(new Deleting());
    operator =
        OperatorUnderTest.start(
            cluster, product(), TestUser.OPERATOR, now::get, builder -> builder);
    createSample();
  }

  @AfterEach
  void stopDeleting() {
    tokenController.stop();
  }

  @Test
  void anObjectThatVanishesAgainAndAgainIsMadeWithGrowingPauses() {
    awaitProblem(
        "ApiReady", "Failed", ObjectNames.METRICS_READER_TOKEN, "deleted each time", "growing");
    Eventually.holds("the rest works", () -> isTrue("CacheReady") && isTrue("ConsolePluginReady"));
    operator.settle();
    assertThat(made).hasValue(3);
    int mark = cluster.requests().mark();
    operator.settle();
    operator.settle();
    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(isTrue("CacheReady")).isTrue();

    awaitNext(Duration.ofSeconds(1), 4);
    awaitNext(Duration.ofSeconds(2), 5);
    awaitNext(Duration.ofSeconds(4), 6);
  }

  @Test
  void whenNothingDeletesItAnyMoreItStays() {
    awaitProblem("ApiReady", "Failed", ObjectNames.METRICS_READER_TOKEN);
    tokenController.stop();
    Eventually.holds(
        "it is gone for now", () -> secret(ObjectNames.METRICS_READER_TOKEN).get() == null);
    now.updateAndGet(t -> t.plusSeconds(60));
    operator.settle();
    operator.awaitReady();
    assertThat(secret(ObjectNames.METRICS_READER_TOKEN).get()).isNotNull();
  }

  private boolean isTrue(String type) {
    return operator.condition(type).filter(c -> "True".equals(c.getStatus())).isPresent();
  }

  private void awaitNext(Duration pause, int times) {
    now.updateAndGet(t -> t.plus(pause));
    operator.settle();
    Eventually.holds(times + " times", () -> made.get() == times);
    Eventually.holds("it is gone", () -> secret(ObjectNames.METRICS_READER_TOKEN).get() == null);
    operator.settle();
    assertThat(made).hasValue(times);
  }

  private final class Deleting implements ResourceEventHandler<Secret> {
    @Override
    public void onAdd(Secret secret) {
      made.incrementAndGet();
      cluster.client().resource(secret).delete();
    }

    @Override
    public void onUpdate(Secret before, Secret secret) {
      // It goes anyway.
    }

    @Override
    public void onDelete(Secret secret, boolean unknown) {
      // As it should.
    }
  }
}
