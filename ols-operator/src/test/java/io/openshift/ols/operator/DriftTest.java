// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever others do to the operator's objects is put right, and nothing else is touched. */
class DriftTest extends ProductTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> VOLATILE =
      Set.of("managedFields", "resourceVersion", "generation", "uid", "creationTimestamp");

  private static final Set<String> ADDRESSES = Set.of("clusterIP", "clusterIPs");

  /** Its value is drawn anew: see {@link GeneratedSecretTest}. */
  private static final Set<String> DRAWN = Set.of(ObjectNames.POSTGRES_PASSWORD);

  DriftTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void installed() {
    install();
  }

  @TestFactory
  Stream<DynamicTest> everyAlterationIsRepaired() throws IOException {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.path("kind").asText()
                        + " "
                        + row.path("name").asText()
                        + ": "
                        + row.path("what").asText(),
                    () -> alter(row)));
  }

  private void alter(JsonNode row) {
    operator.awaitReady();
    operator.settle();
    GenericKubernetesResource object = find(row.path("kind").asText(), row.path("name").asText());
    JsonNode before = content(object);
    Map<String, String> versions = versions();
    int rollouts = rollouts().getOrDefault(object.getMetadata().getName(), 0);

    ObjectNode patched = (ObjectNode) row;
    String text = patched.path("patch").toString();
    JsonNode first = before.at("/spec/template/spec/volumes/0/name");
    resource(object).patch(by("somebody"), text.replace("$0", first.asText()));

    Eventually.holds("the repair", () -> content(resource(object).get()).equals(before));
    operator.settle();
    assertThat(content(resource(object).get())).isEqualTo(before);
    Map<String, String> untouched = versions();
    String own = key(object);
    versions.remove(own);
    untouched.remove(own);
    assertThat(untouched).isEqualTo(versions);
    if (object.getKind().equals("Deployment")) {
      // The alteration may be one, the repair is one at most.
      assertThat(node.rollouts(object.getMetadata().getName()) - rollouts).isLessThanOrEqualTo(2);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyDeletedObjectComesBack() {
    return operator.objects().stream()
        .filter(o -> !DRAWN.contains(o.getMetadata().getName()))
        .map(o -> DynamicTest.dynamicTest(key(o), () -> delete(o)));
  }

  private void delete(GenericKubernetesResource seen) {
    operator.awaitReady();
    GenericKubernetesResource object = resource(seen).get();
    JsonNode before = content(object);
    resource(object).delete();
    Eventually.holds(
        "it is back",
        () -> {
          GenericKubernetesResource now = resource(object).get();
          return now != null
              && !now.getMetadata().getUid().equals(object.getMetadata().getUid())
              && content(now).equals(before);
        });
    operator.awaitReady();
    operator.settle();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void whatOthersAddToMetadataStays() {
    int mark = cluster.requests().mark();
    for (GenericKubernetesResource object : operator.objects()) {
      resource(object)
          .patch(
              PatchContext.of(PatchType.JSON_MERGE),
              """
              {"metadata":{"labels":{"example.com/team":"a"},"annotations":{"example.com/note":"b"}}}
              """);
    }
    // An annotation raises a Deployment's generation, so its controller has to look at it once
    // more:
    // the status says so for a moment.
    assertThat(operator.writesSince(mark)).allMatch(r -> r.subresource().equals("status"));
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
    assertThat(operator.objects())
        .allMatch(o -> "a".equals(o.getMetadata().getLabels().get("example.com/team")))
        .allMatch(o -> "b".equals(o.getMetadata().getAnnotations().get("example.com/note")));
  }

  @Test
  void aRestartByHandIsLeftAlone() {
    int mark = cluster.requests().mark();
    String patch =
        """
        {"spec":{"template":{"metadata":{"annotations":{"kubectl.kubernetes.io/restartedAt":"now"}}}}}
        """;
    deployment(APP).patch(PatchContext.of(PatchType.STRATEGIC_MERGE), patch);
    awaitRollouts(1, 0, 0);
    assertThat(operator.writesSince(mark)).allMatch(r -> r.subresource().equals("status"));

    // Nor does a repair of something else take it away.
    deployment(APP)
        .patch(
            by("somebody"),
            "[{\"op\":\"replace\",\"path\":\"/spec/template/spec/containers/0/image\",\"value\":\"x\"}]");
    awaitRollouts(3, 0, 0);
    assertThat(deployment(APP).require().getSpec().getTemplate().getMetadata().getAnnotations())
        .containsEntry("kubectl.kubernetes.io/restartedAt", "now");
  }

  @Test
  void theConsolesEntryIsPutBackBehindThoseOfOthers() {
    console("{\"spec\":{\"plugins\":[\"second-plugin\",\"monitoring-plugin\"]}}");
    Eventually.holds(
        "the entry",
        () -> plugins().equals(List.of("second-plugin", "monitoring-plugin", CONSOLE)));
    console("{\"spec\":{\"plugins\":null}}");
    Eventually.holds("the entry", () -> plugins().equals(List.of(CONSOLE)));
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void aConsoleThatIsGoneIsSaidAndAConsoleThatComesBackIsEdited() {
    GenericKubernetesResource before = console().get();
    console().delete();
    operator.awaitCondition(
        "Ready",
        c ->
            c.getStatus().equals("False")
                && operator.condition("ResourceReconciliation").isPresent());
    assertThat(operator.condition("ResourceReconciliation").orElseThrow().getMessage())
        .contains("Console cluster: it is not there");
    assertThat(operator.condition("ConsolePluginReady").orElseThrow().getMessage())
        .contains("Console cluster: it is not there");
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));

    before.getMetadata().setResourceVersion(null);
    before.getMetadata().setUid(null);
    cluster.client().resource(before).create();
    console("{\"spec\":{\"plugins\":[\"monitoring-plugin\"]}}");
    Eventually.holds("the entry", () -> plugins().equals(List.of("monitoring-plugin", CONSOLE)));
    operator.awaitReady();
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
    List<String> plugins = console().get().get("spec", "plugins");
    return plugins == null ? List.of() : plugins;
  }

  private List<JsonNode> rows() throws IOException {
    try (InputStream yaml = getClass().getClassLoader().getResourceAsStream("drift-by-kind.yaml")) {
      List<?> rows = Serialization.unmarshal(yaml, List.class);
      assertThat(rows).hasSizeGreaterThan(40);
      return rows.stream().<JsonNode>map(JSON::valueToTree).toList();
    }
  }

  private GenericKubernetesResource find(String kind, String name) {
    return operator.objects().stream()
        .filter(o -> o.getKind().equals(kind) && o.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Resource<GenericKubernetesResource> resource(GenericKubernetesResource object) {
    return cluster.client().resource(object);
  }

  /** By everything that the operator has any say in. */
  private Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    operator.objects().forEach(o -> versions.put(key(o), o.getMetadata().getUid() + content(o)));
    return versions;
  }

  private static String key(GenericKubernetesResource object) {
    return object.getKind() + " " + object.getMetadata().getName();
  }

  private static JsonNode content(GenericKubernetesResource object) {
    ObjectNode tree = JSON.valueToTree(object);
    tree.remove("status");
    ((ObjectNode) tree.path("metadata")).remove(VOLATILE);
    if (tree.path("type").asText().equals("kubernetes.io/service-account-token")) {
      tree.remove("data"); // the platform's
      ((ObjectNode) tree.at("/metadata/annotations")).remove("kubernetes.io/service-account.uid");
    }
    if (object.getKind().equals("Service")) {
      ((ObjectNode) tree.path("spec")).remove(ADDRESSES);
    }
    return tree;
  }

  private static PatchContext by(String manager) {
    return new PatchContext.Builder()
        .withPatchType(PatchType.JSON)
        .withFieldManager(manager)
        .build();
  }
}
