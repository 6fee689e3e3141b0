// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The operator in this JVM, against a test cluster, with what a test wants to know of it. */
final class OperatorUnderTest implements AutoCloseable {
  static final String NAMESPACE = StaticObjects.NAMESPACE;
  static final String USER = TestUser.OPERATOR.userName();

  private static final String ASSETS = "operator";
  private static final InstantSource CLOCK = InstantSource.system();

  private final TestCluster cluster;
  private final Barrier barrier;
  private Catalog catalog;
  private Planner planner;
  private OperatorSettings settings;
  private OperatorProcess process;

  private OperatorUnderTest(TestCluster cluster, Setup setup, OperatorProcess process) {
    this.cluster = cluster;
    this.barrier = setup.barrier();
    this.catalog = setup.catalog();
    this.planner = setup.planner();
    this.settings = setup.settings();
    this.process = process;
  }

  /**
   * An object that the operator keeps in all circumstances of the test, in its namespace.
   *
   * @param plural as in the request log
   */
  record Barrier(Class<? extends HasMetadata> kind, String plural, String name) {}

  /** The set of plugins, the backend that is chosen, and the barrier that goes with them. */
  record Setup(Catalog catalog, String backend, Barrier barrier, OperatorSettings settings) {

    static Setup of(Collection<? extends OlsPlugin> plugins, String backend, Barrier barrier) {
      return new Setup(
          Catalog.of(plugins),
          backend,
          barrier,
          ImmutableOperatorSettings.builder().namespace(NAMESPACE).version("test").build());
    }

    Setup with(OperatorSettings other) {
      return new Setup(catalog, backend, barrier, other);
    }

    Planner planner() {
      return new Planner(catalog, backend);
    }
  }

  /** Starts it with all rights. */
  static OperatorUnderTest start(TestCluster cluster, Setup setup) {
    return start(cluster, setup, TestUser.OPERATOR, CLOCK, builder -> builder);
  }

  /**
   * Starts it.
   *
   * @param client a last change to its client
   */
  static OperatorUnderTest start(
      TestCluster cluster,
      Setup setup,
      TestUser user,
      InstantSource clock,
      UnaryOperator<KubernetesClientBuilder> client) {
    KubernetesClientBuilder builder =
        client.apply(OperatorProcess.client(cluster.config(user), setup.settings()));
    return new OperatorUnderTest(
        cluster,
        setup,
        OperatorProcess.start(builder.build(), setup.planner(), setup.settings(), clock));
  }

  /** As a new process would: with nothing remembered. */
  void restart() {
    process.close();
    process = OperatorProcess.start(cluster.config(TestUser.OPERATOR), planner, settings);
  }

  /** As a new process that runs another image of one program. */
  void restartWithImage(String flag, String image) {
    process.close();
    OperatorSettings other =
        ImmutableOperatorSettings.builder().from(settings).putImages(flag, image).build();
    process = OperatorProcess.start(cluster.config(TestUser.OPERATOR), planner, other);
  }

  /** As a new process with other plugins. */
  void restart(Setup other) {
    catalog = other.catalog();
    planner = other.planner();
    settings = other.settings();
    restart();
  }

  /** The product's objects: all that bear a label of ours, save what is the operator's own. */
  List<GenericKubernetesResource> objects() {
    return labelled(component -> !component.equals(ASSETS));
  }

  /** What is the operator's own. */
  List<GenericKubernetesResource> assets() {
    return labelled(ASSETS::equals);
  }

  private List<GenericKubernetesResource> labelled(Predicate<String> component) {
    return new Inventory(cluster, catalog)
        .objects().stream()
            .filter(o -> component.test(o.getMetadata().getLabels().get(LabelKeys.OWNER_COMPONENT)))
            .toList();
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
    try {
      return Eventually.present("a fitting condition " + type, () -> condition(type).filter(fits));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; it is " + condition(type), e);
    }
  }

  void awaitReady() {
    awaitCondition(
        "Ready",
        c ->
            c.getStatus().equals("True")
                && c.getObservedGeneration().equals(config().getMetadata().getGeneration()));
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
   * A point in the request log at which the operator has answered everything that happened before.
   */
  int markAtRest() {
    settle();
    return cluster.requests().mark();
  }

  /**
   * Returns when the operator has answered everything that was written before: an alteration of one
   * of its objects comes last, and is repaired. Twice, since watches run side by side and another
   * one may be a moment behind the first time. The repairs are taken out of the account.
   */
  void settle() {
    repairBarrier();
    repairBarrier();
  }

  private void repairBarrier() {
    var resource =
        cluster.client().resources(barrier.kind()).inNamespace(NAMESPACE).withName(barrier.name());
    String label = resource.require().getMetadata().getLabels().get(LabelKeys.OWNER_COMPONENT);
    label(resource, "barrier");
    Eventually.holds(
        "the repair of " + barrier,
        () ->
            label.equals(
                resource.require().getMetadata().getLabels().get(LabelKeys.OWNER_COMPONENT)));
  }

  private static void label(Resource<? extends HasMetadata> resource, String value) {
    resource.patch(
        PatchContext.of(PatchType.JSON_MERGE),
        Serialization.asJson(
            Map.of("metadata", Map.of("labels", Map.of(LabelKeys.OWNER_COMPONENT, value)))));
  }

  private boolean isBarrier(Request request) {
    return request.resource().equals(barrier.plural()) && request.name().equals(barrier.name());
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
