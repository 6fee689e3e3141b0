// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import io.openshift.ols.testkit.embedded.Faults;
import io.openshift.ols.testkit.embedded.RequestRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A running install of the Go operator, taken over in place. */
class TakeOverTest extends ProductTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The name under which the Go operator writes: its user agent's first word. */
  private static final String GO = "manager";

  private static final Set<String> OF_THE_SERVER =
      Set.of("managedFields", "resourceVersion", "generation", "uid", "creationTimestamp");

  private static final String LIST_TYPE =
      "/spec/versions/0/schema/openAPIV3Schema/properties/status/properties/conditions/x-kubernetes-list-";

  private static final String OLD_STATUS =
      """
      {"status": {"overallStatus": "NotReady", "conditions": [
        {"type": "ApiReady", "status": "True", "reason": "Available", "message": "Ready", "lastTransitionTime": "2026-01-01T00:00:00Z"},
        {"type": "ResourceReconciliation", "status": "False", "reason": "Failed", "message": "postgres resources: x", "lastTransitionTime": "2026-01-01T00:00:00Z"},
        {"type": "ResourceReconciliation", "status": "False", "reason": "Failed", "message": "console UI resources: x", "lastTransitionTime": "2026-01-01T00:00:00Z"}],
        "diagnosticInfo": [{"failedComponent": "ApiReady", "podName": "old", "reason": "Error", "message": "x", "type": "ContainerTerminated", "lastUpdated": "2026-01-01T00:00:00Z"}],
        "backend": null, "version": null, "sharedEdits": null}}
      """;

  private Map<String, LabelSelector> selectors;
  private String password;
  private KubernetesClient goOperator;

  TakeOverTest(TestCluster cluster) {
    super(cluster);
  }

  /**
   * Our own install, made over into what the Go operator would have left. Data collection was on,
   * and is off now.
   */
  @BeforeEach
  void installOfTheGoOperator() {
    install();
    patch("spec: {ols: {storage: {size: 1Gi}}}");
    awaitRollouts(0, 0, 1);
    operator.awaitReady();
    password = password();
    List<GenericKubernetesResource> objects = operator.objects();
    operator.close();
    node.close();
    Config config = cluster.config();
    config.setUserAgent(GO + "/v0.0.0");
    try (KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build()) {
      goOperator = client;
      objects.forEach(this::makeOver);
    }
    putSecretsWatchAnnotation();
    patch(
        """
        spec:
          ols:
            conversationCache: {type: postgres, postgres: {sharedBuffers: 256MB, maxConnections: 2000}}
            deployment: {api: {replicas: 1}, console: {replicas: 1}, database: {replicas: 1}, dataCollector: {}, mcpServer: {}}
            userDataCollection: {feedbackDisabled: true, transcriptsDisabled: true}
        """);
    writeOldStatus();
    node = SimulatedNode.on(cluster).start();
    WORKLOADS.forEach(name -> Eventually.holds(name, () -> isAvailable(name)));
    selectors = selectors();
  }

  @Test
  void onePassTakesEverythingOver() {
    int mark = cluster.requests().mark();
    operator = OperatorUnderTest.start(cluster, product());
    operator.awaitReady();
    operator.settle();

    assertThat(operator.objects()).hasSize(25);
    assertThat(selectors()).isEqualTo(selectors);
    assertThat(password()).isEqualTo(password);
    assertThat(rollouts().values()).allMatch(n -> n <= 1);
    assertThat(cluster.requests().since(mark).writesBy(OperatorUnderTest.USER))
        .noneMatch(r -> r.verb().equals("delete") && !r.name().equals(ObjectNames.EXPORTER_CONFIG));
    for (String name : WORKLOADS) {
      assertThat(deployment(name).require().getSpec().getTemplate().getSpec().getContainers())
          .allSatisfy(
              c ->
                  assertThat(c.getEnv())
                      .describedAs("what only the Go operator named is gone")
                      .noneMatch(e -> e.getName().equals("GO_ONLY")));
    }
    assertThat(config().require().getStatus().getConditions())
        .extracting(c -> c.getType() + "=" + c.getStatus())
        .containsExactlyInAnyOrder(
            "Ready=True",
            "ApiReady=True",
            "CacheReady=True",
            "ConsolePluginReady=True",
            "OperatorAssetsReady=True",
            "ConfigurationValid=True");
    assertThat(config().require().getStatus().getDiagnosticInfo()).isEmpty();

    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).isEmpty();
  }

  @Test
  void whatNobodyMakesAnyMoreIsPruned() {
    operator = OperatorUnderTest.start(cluster, product());
    operator.awaitReady();
    Eventually.holds("it is pruned", () -> configMap(ObjectNames.EXPORTER_CONFIG).get() == null);
  }

  @Test
  void whatCannotBeReadHoldsNothingUpAndIsLookedForAgain() {
    assumeTrue(cluster.embedded().isPresent(), "only the embedded server fails on demand");
    Faults faults = cluster.embedded().orElseThrow().faults();
    for (int i = 0; i < 100; i++) {
      faults.refuse(1, 403, TakeOverTest::isReadOfExporterConfig);
    }
    operator = OperatorUnderTest.start(cluster, product());
    operator.awaitReady();
    assertThat(configMap(ObjectNames.EXPORTER_CONFIG).get()).isNotNull();

    faults.clear();
    operator.settle();
    Eventually.holds("it is pruned", () -> configMap(ObjectNames.EXPORTER_CONFIG).get() == null);
  }

  private static boolean isReadOfExporterConfig(RequestRecord request) {
    return request.method().equals("GET")
        && request.client().token().equals(TestUser.OPERATOR.token())
        && request.path().endsWith("/configmaps/" + ObjectNames.EXPORTER_CONFIG);
  }

  @Test
  void whatWasTakenOverIsOursAlone() {
    operator = OperatorUnderTest.start(cluster, product());
    operator.awaitReady();
    Map<String, Integer> before = rollouts();
    patch("spec: {ols: {deployment: {api: {resources: {limits: {memory: 3Gi}}}}}}");
    Eventually.holds(
        "the limit", () -> limits().toString().contains("memory") && !limits().containsKey("cpu"));
    operator.awaitReady();
    patch("spec: {ols: {deployment: {api: {resources: {}}}}}");
    operator.awaitReady();
    assertThat(rollouts().get(DATABASE)).isEqualTo(before.get(DATABASE));
    assertThat(
            operator.objects().stream()
                .filter(
                    o -> Set.of("ConfigMap", "ClusterRole", "NetworkPolicy").contains(o.getKind()))
                .flatMap(TakeOverTest::stillOfTheGoOperator))
        .isEmpty();
  }

  /** What the Go operator still owns of an object, but for metadata. */
  private static Stream<String> stillOfTheGoOperator(GenericKubernetesResource object) {
    return object.getMetadata().getManagedFields().stream()
        .filter(f -> f.getManager().equals(GO) && f.getSubresource() == null)
        .flatMap(f -> f.getFieldsV1().getAdditionalProperties().keySet().stream())
        .filter(field -> !field.equals("f:metadata"))
        .map(field -> object.getKind() + " " + object.getMetadata().getName() + " " + field);
  }

  @Test
  void deletionAfterTheTakeOverLeavesNothing() {
    operator = OperatorUnderTest.start(cluster, product());
    operator.awaitReady();
    config().delete();
    Eventually.holds("the resource is gone", () -> config().get() == null);
    assertThat(operator.objects()).isEmpty();
    assertThat(secret(LLM_SECRET).get()).isNotNull();
  }

  private Map<String, io.fabric8.kubernetes.api.model.Quantity> limits() {
    var limits =
        deployment(APP)
            .require()
            .getSpec()
            .getTemplate()
            .getSpec()
            .getContainers()
            .get(0)
            .getResources()
            .getLimits();
    return limits == null ? Map.of() : limits;
  }

  private void makeOver(GenericKubernetesResource object) {
    ObjectNode tree = JSON.valueToTree(object);
    tree.remove("status");
    ObjectNode metadata = (ObjectNode) tree.path("metadata");
    metadata.remove(OF_THE_SERVER);
    metadata.remove("finalizers");
    metadata.withObject("/labels").remove(LabelKeys.OWNER_COMPONENT);
    metadata.withObject("/annotations").remove(List.of(AnnotationKeys.SOURCES));
    metadata.withObject("/annotations").put("ols.openshift.io/config.version", "17");
    if (object.getKind().equals("Deployment")) {
      makeOverPods(tree.withObject("/spec/template"));
      tree.withObject("/spec/strategy").removeAll().put("type", "RollingUpdate");
    }
    cluster.client().resource(object).delete();
    Eventually.holds("it is gone", () -> cluster.client().resource(object).get() == null);
    goOperator.resource(JSON.convertValue(tree, GenericKubernetesResource.class)).create();
  }

  private static void makeOverPods(ObjectNode template) {
    ObjectNode annotations = template.withObject("/metadata/annotations");
    annotations.removeAll();
    annotations.put(AnnotationKeys.OLD_FORCE_RELOAD, "2026-01-01T00:00:00.000000001Z");
    ObjectNode container = (ObjectNode) template.at("/spec/containers/0");
    ArrayNode env = container.withArray("/env");
    env.addObject().put("name", "GO_ONLY").put("value", "x");
  }

  private void putSecretsWatchAnnotation() {
    secret(LLM_SECRET)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\":{\"annotations\":{\"%s\":\"cluster\"}}}"
                .formatted(AnnotationKeys.OLD_WATCHER));
  }

  /** The old definition let one type of condition stand twice. */
  private void writeOldStatus() {
    definition()
        .patch(
            PatchContext.of(PatchType.JSON),
            "[{\"op\":\"remove\",\"path\":\"%1$stype\"},{\"op\":\"remove\",\"path\":\"%1$smap-keys\"}]"
                .formatted(LIST_TYPE));
    Eventually.holds("the old definition is served", this::takesOldStatus);
    definition()
        .patch(
            PatchContext.of(PatchType.JSON),
            ("[{\"op\":\"add\",\"path\":\"%1$stype\",\"value\":\"map\"},"
                    + "{\"op\":\"add\",\"path\":\"%1$smap-keys\",\"value\":[\"type\"]}]")
                .formatted(LIST_TYPE));
  }

  private boolean takesOldStatus() {
    try {
      config().subresource("status").patch(PatchContext.of(PatchType.JSON_MERGE), OLD_STATUS);
      return config().require().getStatus().getConditions().size() == 3;
    } catch (KubernetesClientException e) {
      return false;
    }
  }

  private Resource<CustomResourceDefinition> definition() {
    return cluster.client().resources(CustomResourceDefinition.class).withName(ObjectNames.CRD);
  }

  private boolean isAvailable(String name) {
    var status = deployment(name).require().getStatus();
    return status != null && Integer.valueOf(1).equals(status.getAvailableReplicas());
  }

  private Map<String, LabelSelector> selectors() {
    Map<String, LabelSelector> selectors = new TreeMap<>();
    WORKLOADS.forEach(
        name -> selectors.put(name, deployment(name).require().getSpec().getSelector()));
    return selectors;
  }

  private String password() {
    return secret(ObjectNames.POSTGRES_PASSWORD).require().getData().get("password");
  }
}
