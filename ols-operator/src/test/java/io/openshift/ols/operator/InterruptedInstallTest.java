// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** The operator ends between any two writes of an install, without hearing of the last one. */
class InterruptedInstallTest extends ProductTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> VOLATILE =
      Set.of(
          "managedFields",
          "resourceVersion",
          "generation",
          "uid",
          "creationTimestamp",
          "ownerReferences");

  private boolean interrupted;

  InterruptedInstallTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void theNextProcessAlwaysComesToTheSameEnd() {
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    create("sample/llm-secret.yaml");
    Set<String> passwords = new ConcurrentSkipListSet<>();
    SharedIndexInformer<Secret> watch =
        cluster
            .client()
            .secrets()
            .inNamespace(NAMESPACE)
            .withName(ObjectNames.POSTGRES_PASSWORD)
            .inform(new Values(passwords));
    try {
      Map<String, JsonNode> whole = installOnce(passwords, Integer.MAX_VALUE);
      int writes = 0;
      while (interrupted) {
        writes++;
        assertThat(installOnce(passwords, writes))
            .describedAs("cut at %s", writes)
            .isEqualTo(whole);
      }
      assertThat(writes).isGreaterThan(20);
    } finally {
      watch.stop();
    }
  }

  private Map<String, JsonNode> installOnce(Set<String> passwords, int lastWrite) {
    passwords.clear();
    Cut cut = new Cut(lastWrite);
    operator =
        OperatorUnderTest.start(
            cluster, product(), TestUser.OPERATOR, InstantSource.system(), cut::into);
    create("sample/olsconfig.yaml");
    Eventually.holds("cut or Ready", () -> cut.isMade() || isReady());
    cut.disarm();
    interrupted = lastWrite == Integer.MAX_VALUE || cut.isMade();
    if (cut.isMade()) {
      operator.close();
      operator = OperatorUnderTest.start(cluster, product());
    }
    operator.awaitReady();
    operator.settle();
    Map<String, JsonNode> end = state();
    assertThat(passwords).hasSize(1);
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
    config().delete();
    Eventually.holds("the resource is gone", () -> config().get() == null);
    operator.close();
    return end;
  }

  private boolean isReady() {
    return operator.condition("Ready").filter(c -> c.getStatus().equals("True")).isPresent();
  }

  /** Everything but what differs from one install to the next: identities, the password. */
  private Map<String, JsonNode> state() {
    Map<String, JsonNode> state = new TreeMap<>();
    for (GenericKubernetesResource object : operator.objects()) {
      ObjectNode tree = JSON.valueToTree(object);
      tree.remove("status");
      ((ObjectNode) tree.path("metadata")).remove(VOLATILE);
      tree.withObject("/metadata/annotations").remove(AnnotationKeys.SOURCES);
      switch (object.getKind()) {
        case "Secret" -> {
          tree.remove("data");
          tree.withObject("/metadata/annotations").remove("kubernetes.io/service-account.uid");
        }
        case "Service" ->
            ((ObjectNode) tree.path("spec")).remove(List.of("clusterIP", "clusterIPs"));
        case "Deployment" ->
            tree.withObject("/spec/template/metadata/annotations").remove(AnnotationKeys.DIGEST);
        default -> {}
      }
      state.put(object.getKind() + " " + object.getMetadata().getName(), tree);
    }
    return state;
  }

  private record Values(Set<String> seen) implements ResourceEventHandler<Secret> {
    @Override
    public void onAdd(Secret secret) {
      seen.add(secret.getData().get("password"));
    }

    @Override
    public void onUpdate(Secret before, Secret secret) {
      onAdd(secret);
    }

    @Override
    public void onDelete(Secret secret, boolean unknown) {
      // The next install draws its own.
    }
  }
}
