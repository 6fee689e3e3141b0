// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The operator in this JVM, against a test cluster, with what a test wants to know of it. */
final class OperatorUnderTest implements AutoCloseable {
  static final String NAMESPACE = StaticObjects.NAMESPACE;
  static final String USER = TestUser.OPERATOR.userName();

  private final TestCluster cluster;
  private final Planner planner;
  private final String barrier;
  private OperatorProcess process;

  private OperatorUnderTest(TestCluster cluster, Planner planner, String barrier) {
    this.cluster = cluster;
    this.planner = planner;
    this.barrier = barrier;
    this.process = startProcess();
  }

  /**
   * Starts it.
   *
   * @param barrier a ConfigMap that it makes
   */
  static OperatorUnderTest start(
      TestCluster cluster,
      String backend,
      Collection<? extends OlsPlugin> plugins,
      String barrier) {
    return new OperatorUnderTest(cluster, new Planner(Catalog.of(plugins), backend), barrier);
  }

  /** As a new process would: with nothing remembered. */
  void restart() {
    process.close();
    process = startProcess();
  }

  private OperatorProcess startProcess() {
    return OperatorProcess.start(
        cluster.config(TestUser.OPERATOR),
        planner,
        ImmutableOperatorSettings.builder().namespace(NAMESPACE).version("test").build());
  }

  OlsConfig config() {
    return cluster.client().resources(OlsConfig.class).withName(OlsConfig.NAME).get();
  }

  Optional<Condition> condition(String type) {
    return Optional.ofNullable(config())
        .map(OlsConfig::getStatus)
        .flatMap(s -> s.getConditions().stream().filter(c -> c.getType().equals(type)).findFirst());
  }

  Condition awaitCondition(String type, Predicate<Condition> fits) {
    return Eventually.present(
        "a fitting condition "
            + type
            + "; it is "
            + condition(type).map(Condition::toString).orElse("absent"),
        () -> condition(type).filter(fits));
  }

  void awaitReady() {
    Eventually.holds(
        "Ready: " + condition("Ready"),
        () ->
            condition("Ready")
                .filter(c -> c.getStatus().equals("True"))
                .filter(
                    c -> c.getObservedGeneration().equals(config().getMetadata().getGeneration()))
                .isPresent());
  }

  /** What the operator wrote since, once it has answered everything that happened before. */
  List<Request> writesSince(int mark) {
    settle();
    return cluster.requests().since(mark).writesBy(USER).stream()
        .filter(r -> !isBarrier(r))
        .toList();
  }

  /** What the operator sent since, once it has answered everything that happened before. */
  List<Request> requestsSince(int mark) {
    settle();
    return cluster.requests().since(mark).by(USER).stream().filter(r -> !isBarrier(r)).toList();
  }

  /**
   * Returns when the operator has answered everything that was written before: an alteration of one
   * of its ConfigMaps comes last, and is repaired. The repair is taken out of the account.
   */
  private void settle() {
    var resource = cluster.client().configMaps().inNamespace(NAMESPACE).withName(barrier);
    resource.edit(
        c -> {
          c.getData().replaceAll((k, v) -> v + "altered");
          return c;
        });
    Eventually.holds(
        "the repair of " + barrier,
        () -> resource.get().getData().values().stream().noneMatch(v -> v.endsWith("altered")));
  }

  private boolean isBarrier(Request request) {
    return request.resource().equals("configmaps") && request.name().equals(barrier);
  }

  static Secret secret(String name, String key, String value) {
    return new SecretBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(NAMESPACE)
        .endMetadata()
        .withStringData(Map.of(key, value))
        .build();
  }

  @Override
  public void close() {
    process.close();
  }
}
