// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.render.AssumedFacts;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is done to a cluster while an operator is measured on it. */
final class BenchCluster implements AutoCloseable {
  private static final int NOTES = 200;
  private static final String NOTE =
      "{\"metadata\":{\"annotations\":{\"example.com/note\":\"%d\"}}}";
  private static final List<Class<? extends HasMetadata>> KINDS =
      List.of(
          ConfigMap.class,
          Secret.class,
          Service.class,
          ServiceAccount.class,
          NetworkPolicy.class,
          Deployment.class);

  private final TestCluster cluster;
  private final KubernetesClient client;
  private final SimulatedNode node;

  private BenchCluster(TestCluster cluster) {
    this.cluster = cluster;
    this.client = cluster.client();
    this.node = SimulatedNode.on(cluster).start();
  }

  static BenchCluster on(TestCluster cluster) {
    StaticObjects.openShift(AssumedFacts.NEWEST + ".0").installInto(cluster);
    return new BenchCluster(cluster);
  }

  /** Until the operator has listed the resource, which it does last. */
  void awaitOperator() {
    Eventually.holds(
        "the operator asks for the resource",
        () ->
            cluster.requests().by(TestUser.OPERATOR.userName()).stream()
                .anyMatch(request -> request.resource().equals("olsconfigs")));
  }

  void installAndDelete(Figures figures, OperatorChild operator) {
    int mark = cluster.requests().mark();
    long start = System.nanoTime();
    install();
    figures.add("CR created to Ready", "ms", Figures.since(start));
    figures.add("writes of an install", "requests", writesSince(mark));
    figures.add("resident after an install", "MiB", operator.residentMebibytes());
    start = System.nanoTime();
    client.resources(OlsConfig.class).withName(OlsConfig.NAME).delete();
    Eventually.holds("it is gone", () -> config().isEmpty());
    figures.add("CR deleted to gone", "ms", Figures.since(start));
    Eventually.holds("so is all of it", () -> owned().isEmpty());
    client.secrets().inNamespace(DevCluster.NAMESPACE).withName("openai-api-key").delete();
  }

  /** Deletes each object, and takes the operator's label off each. */
  void drift(Figures figures) {
    install();
    for (HasMetadata object : owned()) {
      String uid = object.getMetadata().getUid();
      long start = System.nanoTime();
      client.resource(object).delete();
      Eventually.holds(
          object.getKind() + " " + object.getMetadata().getName() + " is back",
          () -> {
            HasMetadata live = client.resource(object).get();
            return live != null && !live.getMetadata().getUid().equals(uid);
          });
      figures.add("object deleted to back", "ms", Figures.since(start));
      awaitReady();
    }
    for (HasMetadata object : owned()) {
      long start = System.nanoTime();
      client
          .resource(object)
          .patch(
              PatchContext.of(PatchType.JSON_MERGE),
              "{\"metadata\":{\"labels\":{\"" + LabelKeys.OWNER_COMPONENT + "\":\"x\"}}}");
      Eventually.holds(
          "its label is back",
          () ->
              Optional.ofNullable(client.resource(object).get())
                  .flatMap(BenchCluster::component)
                  .filter(label -> !label.equals("x"))
                  .isPresent());
      figures.add("label altered to repaired", "ms", Figures.since(start));
    }
  }

  /** Somebody else writes notes on the operator's objects. */
  void rest(Figures figures, OperatorChild operator) {
    List<HasMetadata> objects = owned();
    int mark = cluster.requests().mark();
    Duration before = operator.cpu();
    for (int i = 0; i < NOTES; i++) {
      client
          .resource(objects.get(i % objects.size()))
          .patch(PatchContext.of(PatchType.JSON_MERGE), NOTE.formatted(i));
    }
    figures.add("200 annotations of others", "writes", writesSince(mark));
    figures.add(
        "200 annotations of others", "ms of CPU", (double) operator.cpu().minus(before).toMillis());
    figures.add("resident at the end", "MiB", operator.residentMebibytes());
  }

  private void install() {
    for (String file : List.of("llm-secret.yaml", "olsconfig.yaml")) {
      try (InputStream yaml =
          Objects.requireNonNull(BenchCluster.class.getResourceAsStream("/sample/" + file))) {
        client.load(yaml).inNamespace(DevCluster.NAMESPACE).create();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    awaitReady();
  }

  private void awaitReady() {
    Eventually.holds("Ready", () -> config().filter(BenchCluster::isReady).isPresent());
  }

  private static boolean isReady(OlsConfig config) {
    return config.getStatus() != null
        && config.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Ready") && c.getStatus().equals("True"));
  }

  private Optional<OlsConfig> config() {
    return Optional.ofNullable(client.resources(OlsConfig.class).withName(OlsConfig.NAME).get());
  }

  private List<HasMetadata> owned() {
    List<HasMetadata> all = new ArrayList<>();
    for (Class<? extends HasMetadata> kind : KINDS) {
      all.addAll(
          client
              .resources(kind)
              .inNamespace(DevCluster.NAMESPACE)
              .withLabel(LabelKeys.OWNER_COMPONENT)
              .list()
              .getItems());
    }
    all.removeIf(object -> component(object).filter("operator"::equals).isPresent());
    return all;
  }

  private static Optional<String> component(HasMetadata object) {
    return Optional.ofNullable(object.getMetadata().getLabels())
        .map(labels -> labels.get(LabelKeys.OWNER_COMPONENT));
  }

  private int writesSince(int mark) {
    return cluster.requests().since(mark).writesBy(TestUser.OPERATOR.userName()).size();
  }

  @Override
  public void close() {
    node.close();
  }
}
