// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that the user brings, on a cluster that follows their images. */
class RagTest extends ProductTest {
  private static final String IMAGE = "quay.io/acme/byok-runbooks:v3";
  private static final String STREAM = "quay-io-acme-byok-runbooks-v3-4ac006";
  private static final String FIRST = "sha256:" + "1".repeat(64);
  private static final String SECOND = "sha256:" + "2".repeat(64);
  private static final String ASKED =
      "spec: {ols: {rag: [{image: '" + IMAGE + "', indexID: runbooks}]}}";
  private static final String TRIGGERS = "image.openshift.io/triggers";

  RagTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void installed() {
    install();
    node.push(IMAGE, FIRST);
  }

  private void ask() {
    patch(ASKED);
    awaitRollouts(1, 0, 0);
    operator.awaitReady();
  }

  @Test
  void podsRunTheDigestBehindTheTagAndThenThereIsRest() {
    ask();
    assertThat(copiedFrom()).contains("quay.io/acme/byok-runbooks@" + FIRST);
    assertThat(appConfig()).contains("product_docs_origin: " + IMAGE, "/rag-data/rag-0");
    assertThat(stream().require().getMetadata().getLabels())
        .containsEntry(LabelKeys.OWNER_COMPONENT, "appserver");

    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).isEmpty();
    operator.restart();
    assertThat(operator.writesSince(rest)).isEmpty();
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void newerImageBehindTheTagRollsOnce() {
    ask();
    node.push(IMAGE, SECOND);
    awaitRollouts(2, 0, 0);
    assertThat(copiedFrom()).contains("quay.io/acme/byok-runbooks@" + SECOND);

    operator.awaitReady();
    int rest = operator.markAtRest();
    node.push(IMAGE, SECOND);
    assertThat(operator.requestsSince(rest)).isEmpty();
  }

  @Test
  void anotherPathInTheImageRollsOnce() {
    ask();
    patch("spec: {ols: {rag: [{image: '" + IMAGE + "', indexID: runbooks, indexPath: /rag/b}]}}");
    awaitRollouts(2, 0, 0);
  }

  @Test
  void whatIsNotAskedForAnyMoreGoes() {
    ask();
    patch("spec: {ols: {rag: null}}");
    awaitRollouts(2, 0, 0);
    Eventually.holds("the stream is pruned", () -> stream().get() == null);
    assertThat(copiedFrom()).isEmpty();
    assertThat(deployment(APP).require().getSpec().getTemplate().getSpec().getVolumes())
        .extracting(Volume::getName)
        .doesNotContain("rag");
    assertThat(appConfig()).doesNotContain("rag-data");
  }

  @Test
  void imageThatCannotBeHadIsNamedAndThePodsStay() {
    node.refuse(IMAGE, "unauthorized");
    patch(ASKED);
    awaitProblem("ApiReady", "ImageImportFailed", "spec.ols.rag[0].image", IMAGE, "unauthorized");
    operator.settle();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
    assertThat(copiedFrom()).isEmpty();
    assertThat(appConfig()).doesNotContain("rag-data");

    node.push(IMAGE, FIRST);
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void lastDigestStaysWhileALaterLookFails() {
    ask();
    node.refuse(IMAGE, "timeout");
    awaitProblem("Degraded", "ImageImportFailed", "spec.ols.rag[0].image", "timeout");
    operator.awaitReady();
    operator.settle();
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
    assertThat(copiedFrom()).contains("quay.io/acme/byok-runbooks@" + FIRST);

    node.push(IMAGE, FIRST);
    Eventually.holds("all is well again", () -> operator.condition("Degraded").isEmpty());
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void streamThatSomebodyPointsElsewhereIsRepairedAndRollsNothing() {
    ask();
    node.refuse("quay.io/other:1", "nobody has looked yet");
    stream()
        .patch(
            PatchContext.of(PatchType.JSON),
            "[{\"op\":\"replace\",\"path\":\"/spec/tags/0/from/name\",\"value\":\"quay.io/other:1\"}]");
    Eventually.holds(
        "the repair",
        () -> IMAGE.equals(stream().require().get("spec", "tags", 0, "from", "name")));
    operator.awaitReady();
    operator.settle();
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
    assertThat(copiedFrom()).contains("quay.io/acme/byok-runbooks@" + FIRST);
  }

  @Test
  void streamOfTheGoOperatorIsTakenOver() {
    Config config = cluster.config();
    config.setUserAgent("manager/v0.0.0");
    try (KubernetesClient goOperator = new KubernetesClientBuilder().withConfig(config).build()) {
      goOperator.resource(streamOfTheGoOperator()).create();
    }
    Eventually.holds(
        "the cluster looked", () -> stream().require().get("status", "tags", 0) != null);
    ask();
    assertThat(copiedFrom()).contains("quay.io/acme/byok-runbooks@" + FIRST);
    assertThat(stream().require().getMetadata().getLabels())
        .containsEntry(LabelKeys.OWNER_COMPONENT, "appserver");
    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).isEmpty();
  }

  @Test
  void triggerOfTheGoOperatorIsTakenAway() {
    ask();
    deployment(APP)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\":{\"annotations\":{\"%s\":\"[]\"}}}".formatted(TRIGGERS));
    // The annotation alone causes no pass, and one that is caused otherwise may not see it yet.
    Eventually.holds(
        "the trigger is gone",
        () -> {
          operator.settle();
          return !deployment(APP).require().getMetadata().getAnnotations().containsKey(TRIGGERS);
        });
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  private GenericKubernetesResource streamOfTheGoOperator() {
    OwnerReference owner = deployment(APP).require().getMetadata().getOwnerReferences().get(0);
    return Serialization.unmarshal(
        """
        apiVersion: image.openshift.io/v1
        kind: ImageStream
        metadata:
          name: %s
          namespace: %s
          labels: {app.kubernetes.io/managed-by: lightspeed-operator}
          ownerReferences: [%s]
        spec:
          tags:
          - name: latest
            from: {kind: DockerImage, name: '%s'}
            importPolicy: {scheduled: true}
            referencePolicy: {type: Source}
        """
            .formatted(STREAM, NAMESPACE, Serialization.asJson(owner), IMAGE),
        GenericKubernetesResource.class);
  }

  private Resource<GenericKubernetesResource> stream() {
    return cluster
        .client()
        .genericKubernetesResources("image.openshift.io/v1", "ImageStream")
        .inNamespace(NAMESPACE)
        .withName(STREAM);
  }

  /** The image of the first container that copies documents. */
  private Optional<String> copiedFrom() {
    List<Container> containers =
        deployment(APP).require().getSpec().getTemplate().getSpec().getInitContainers();
    return containers.stream()
        .filter(c -> c.getName().equals("rag-0"))
        .map(Container::getImage)
        .findFirst();
  }
}
