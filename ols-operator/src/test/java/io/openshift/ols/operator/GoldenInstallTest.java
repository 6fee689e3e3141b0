// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.testkit.cluster.StaticObjects.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.plan.Inputs;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OpenShiftVersion;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.golden.GoldenFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each golden scenario of the whole product on an API server: it takes every object, and then the
 * operator has nothing more to say.
 */
class GoldenInstallTest extends ProductTest {
  private static final List<OlsPlugin> PLUGINS = PluginLoader.load(Optional.empty()).plugins();

  /** The cluster brings these itself. */
  private static final Set<String> BROUGHT =
      Set.of(
          ObjectNames.KUBE_ROOT_CA,
          ObjectNames.SERVICE_CA,
          ObjectNames.APP_SERVER_TLS_SECRET,
          ObjectNames.CONSOLE_TLS_SECRET,
          ObjectNames.POSTGRES_TLS_SECRET);

  private final List<HasMetadata> given = new ArrayList<>();
  private final List<HasMetadata> replaced = new ArrayList<>();

  GoldenInstallTest(TestCluster cluster) {
    super(cluster);
  }

  /** Where the scenarios are, seen from the module of the product's tests. */
  Path folders() {
    return GoldenFolder.ROOT;
  }

  String backend() {
    return "appserver";
  }

  @TestFactory
  Stream<DynamicTest> aSecondPassSendsNothing() {
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    return GoldenFolder.in(Path.of("../docs").resolve(folders())).stream()
        .filter(folder -> inputs(folder).facts().openShift().isPresent())
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> installAndLeave(folder)));
  }

  private void installAndLeave(GoldenFolder folder) {
    Inputs inputs = inputs(folder);
    inputs.facts().openShift().ifPresent(this::setVersion);
    inputs.references().forEach(this::give);
    int before = cluster.requests().mark();
    operator = OperatorUnderTest.start(cluster, setup(inputs.settings()));
    try {
      cluster.client().resource(inputs.config()).create();
      awaitReport();
      int mark = operator.markAtRest();
      assertThat(cluster.requests().since(before).writesBy(OperatorUnderTest.USER))
          .filteredOn(request -> request.code() >= 400 && request.code() != 409)
          .isEmpty();
      patch("metadata: {annotations: {example.com/note: again}}");
      assertThat(operator.requestsSince(mark)).isEmpty();
    } finally {
      remove();
    }
  }

  /** Everything that is not held works, and the status speaks of the resource as it is. */
  private void awaitReport() {
    Eventually.holds("the status is reported", () -> operator.condition("Ready").isPresent());
    operator.settle();
    Eventually.holds("what was made runs", () -> deployments().allMatch(GoldenInstallTest::runs));
  }

  private Stream<Deployment> deployments() {
    return cluster
        .client()
        .resources(Deployment.class)
        .inNamespace(NAMESPACE)
        .list()
        .getItems()
        .stream();
  }

  private static boolean runs(Deployment deployment) {
    return deployment.getStatus() != null
        && deployment.getSpec().getReplicas().equals(deployment.getStatus().getReadyReplicas())
        && deployment
            .getMetadata()
            .getGeneration()
            .equals(deployment.getStatus().getObservedGeneration());
  }

  private void remove() {
    config().delete();
    Eventually.holds("it is gone", () -> config().get() == null);
    operator.close();
    given.forEach(object -> cluster.client().resource(object).delete());
    given.clear();
    for (HasMetadata object : replaced) {
      object.getMetadata().setResourceVersion(null);
      object.getMetadata().setUid(null);
      cluster.client().resource(object).create();
    }
    replaced.clear();
  }

  private void give(ReferenceId id, ResolvedReference content) {
    if (!content.isFound() || content.isUnresolved() || BROUGHT.contains(id.name())) {
      return;
    }
    Map<String, String> data = new TreeMap<>();
    content.data().forEach((k, v) -> data.put(k, Base64.getEncoder().encodeToString(v)));
    var metadata =
        new ObjectMetaBuilder().withName(id.name()).withNamespace(id.namespace()).build();
    HasMetadata object =
        id.kind() == ReferenceKind.SECRET
            ? new SecretBuilder().withMetadata(metadata).withData(data).build()
            : new ConfigMapBuilder().withMetadata(metadata).withBinaryData(data).build();
    given.add(object);
    HasMetadata before = cluster.client().resource(object).get();
    if (before != null) {
      replaced.add(before);
      cluster.client().resource(before).delete();
    }
    cluster.client().resource(object).create();
  }

  private void setVersion(OpenShiftVersion version) {
    var resource =
        cluster
            .client()
            .genericKubernetesResources("config.openshift.io/v1", "ClusterVersion")
            .withName(ObjectNames.CLUSTER_VERSION);
    resource.edit(
        live -> {
          live.setAdditionalProperty(
              "status", Map.of("desired", Map.of("version", version + ".7")));
          return live;
        });
  }

  /** Flags and proxy are the scenario's; images are named after their flag there. */
  private OperatorUnderTest.Setup setup(OperatorSettings settings) {
    OperatorUnderTest.Setup usual =
        OperatorUnderTest.Setup.of(PLUGINS, backend(), product().barrier());
    return usual.with(
        ImmutableOperatorSettings.builder()
            .from(usual.settings())
            .flags(settings.flags())
            .proxy(settings.proxy())
            .build());
  }

  private Inputs inputs(GoldenFolder folder) {
    return folder.scenario().rehearse(backend(), PLUGINS).inputs();
  }
}
