// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OlsCluster
class SimulatedNodeTest {

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: server, namespace: demo}
      spec:
        replicas: 1
        selector: {matchLabels: {app: server}}
        template:
          metadata: {labels: {app: server}}
          spec: {containers: [{name: main, image: example.com/server:1}]}
      """;

  private static final String NEW_IMAGE =
      """
      {"spec":{"template":{"spec":{"containers":[{"name":"main","image":"example.com/server:2"}]}}}}
      """;

  private static final String NEW_LABEL = "{\"metadata\":{\"labels\":{\"team\":\"blue\"}}}";

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: server
        namespace: demo
        annotations: {service.beta.openshift.io/serving-cert-secret-name: server-tls}
      spec:
        selector: {app: server}
        ports: [{name: https, port: 8443, protocol: TCP}]
      """;

  private static final String CLAIM =
      """
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data, namespace: demo}
      spec:
        accessModes: [ReadWriteOnce]
        resources: {requests: {storage: 1Gi}}
      """;

  private final TestCluster cluster;
  private final KubernetesClient client;
  private SimulatedNode node;

  SimulatedNodeTest(TestCluster cluster) {
    this.cluster = cluster;
    this.client = cluster.client();
  }

  @BeforeEach
  void start() {
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName("demo").endMetadata().build())
        .create();
    node = SimulatedNode.on(cluster).namespace("demo").start();
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void deploymentBecomesAvailable() {
    create(DEPLOYMENT);

    DeploymentStatus status = awaitStatus("available", SimulatedNodeTest::isComplete);

    assertThat(status.getObservedGeneration()).isEqualTo(1);
    assertThat(status.getUpdatedReplicas()).isEqualTo(1);
    assertThat(status.getReadyReplicas()).isEqualTo(1);
    assertThat(status.getUnavailableReplicas()).isNull();
    assertThat(condition(status, "Available")).isEqualTo("True/MinimumReplicasAvailable");
    assertThat(client.pods().inNamespace("demo").list().getItems()).isEmpty();
  }

  @Test
  void stuckDeploymentProgressesWithoutEndAndGoesOnWhenItMay() {
    node.mode("server", NodeMode.STUCK);
    create(DEPLOYMENT);

    DeploymentStatus status = awaitStatus("seen", seen -> seen.getObservedGeneration() != null);
    assertThat(status.getUnavailableReplicas()).isEqualTo(1);
    assertThat(condition(status, "Available")).isEqualTo("False/MinimumReplicasUnavailable");
    assertThat(condition(status, "Progressing")).isEqualTo("True/ReplicaSetUpdated");

    node.mode("server", NodeMode.AVAILABLE);
    assertThat(awaitStatus("available", SimulatedNodeTest::isComplete).getUnavailableReplicas())
        .isNull();
  }

  @Test
  void crashLoopingDeploymentHasAPodThatTellsTheExitCode() {
    node.mode("server", NodeMode.CRASH_LOOPING);
    create(DEPLOYMENT);

    ContainerStatus container = awaitContainer();

    assertThat(container.getName()).isEqualTo("main");
    assertThat(container.getState().getWaiting().getReason()).isEqualTo("CrashLoopBackOff");
    assertThat(container.getLastState().getTerminated().getExitCode()).isEqualTo(1);
  }

  @Test
  void imageThatCannotBePulledShowsInThePod() {
    node.mode("server", NodeMode.IMAGE_PULL_BACK_OFF);
    create(DEPLOYMENT);

    assertThat(awaitContainer().getState().getWaiting().getReason()).isEqualTo("ImagePullBackOff");
  }

  @Test
  void unschedulablePodSaysSo() {
    node.mode("server", NodeMode.UNSCHEDULABLE);
    create(DEPLOYMENT);

    Pod pod = awaitPod(seen -> !seen.getStatus().getConditions().isEmpty());

    assertThat(pod.getStatus().getConditions())
        .singleElement()
        .satisfies(
            condition -> {
              assertThat(condition.getType()).isEqualTo("PodScheduled");
              assertThat(condition.getReason()).isEqualTo("Unschedulable");
            });
  }

  @Test
  void failedRollingUpdateLeavesTheOldPodServing() {
    restart(SimulatedNode.on(cluster).namespace("demo").withPods());
    create(DEPLOYMENT);
    awaitStatus("available", SimulatedNodeTest::isComplete);
    node.mode("server", NodeMode.CRASH_LOOPING);
    patch(NEW_IMAGE);

    DeploymentStatus status = awaitStatus("seen", seen -> seen.getObservedGeneration() == 2);

    assertThat(condition(status, "Available")).isEqualTo("True/MinimumReplicasAvailable");
    assertThat(condition(status, "Progressing")).isEqualTo("True/ReplicaSetUpdated");
    assertThat(status.getReplicas()).isEqualTo(2);
    assertThat(status.getUpdatedReplicas()).isEqualTo(1);
    Eventually.holds("old and new Pod are there", () -> pods().size() == 2);

    node.mode("server", NodeMode.AVAILABLE);
    awaitStatus("available", SimulatedNodeTest::isComplete);
    Eventually.holds("the old Pod is gone", () -> pods().size() == 1);
  }

  @Test
  void disruptedDeploymentIsNoLongerAvailable() {
    create(DEPLOYMENT);
    awaitStatus("available", SimulatedNodeTest::isComplete);

    node.disrupt("server", NodeMode.CRASH_LOOPING);

    awaitStatus("broken", status -> condition(status, "Available").startsWith("False"));
    assertThat(awaitContainer().getRestartCount()).isPositive();
  }

  @Test
  void rolloutsAreChangesOfTheTemplate() {
    create(DEPLOYMENT);
    patch("{\"spec\":{\"replicas\":2}}");
    patch(NEW_LABEL);
    assertThat(node.rollouts("server")).isZero();

    patch(NEW_IMAGE);
    assertThat(node.rollouts("server")).isEqualTo(1);
  }

  @Test
  void deploymentThatIsCreatedAnewIsNoRollout() {
    create(DEPLOYMENT);
    patch(NEW_IMAGE);
    client.apps().deployments().inNamespace("demo").withName("server").delete();
    Eventually.holds("it is gone", () -> deployment().get() == null);

    create(DEPLOYMENT);

    assertThat(node.rollouts("server")).isEqualTo(1);
  }

  @Test
  void serviceThatAsksForACertificateGetsIt() {
    create(SERVICE);

    Secret secret = awaitSecret();

    assertThat(secret.getType()).isEqualTo("kubernetes.io/tls");
    assertThat(decoded(secret, "tls.crt")).isEqualTo(TestCertificates.first().certificate());
    assertThat(decoded(secret, "tls.key")).startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(secret.getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(owner -> assertThat(owner.getKind()).isEqualTo("Service"));
  }

  @Test
  void deletedCertificateIsIssuedAgain() {
    create(SERVICE);
    String uid = awaitSecret().getMetadata().getUid();

    secret().delete();

    Eventually.holds(
        "another Secret is there", () -> !awaitSecret().getMetadata().getUid().equals(uid));
  }

  @Test
  void rotatedCertificateIsAnotherOne() {
    create(SERVICE);
    awaitSecret();

    node.rotate("server-tls");

    assertThat(decoded(awaitSecret(), "tls.crt"))
        .isEqualTo(TestCertificates.second().certificate());
  }

  @Test
  void nodeCanLeaveDeploymentsAndServicesAlone() {
    restart(withoutDelay().withoutDeployments().withoutServiceCa());
    int mark = cluster.requests().mark();
    create(DEPLOYMENT);
    create(SERVICE);
    create(CLAIM);

    // The claim comes last: once it is bound, the others would have been taken care of.
    awaitBound();
    assertThat(cluster.requests().since(mark).writesBy("node"))
        .extracting(Request::resource)
        .containsOnly("persistentvolumeclaims");
  }

  @Test
  void objectsThatWereThereBeforeAreTakenCareOf() {
    node.close();
    create(DEPLOYMENT);
    create(CLAIM);

    node = SimulatedNode.on(cluster).namespace("demo").start();

    awaitStatus("available", SimulatedNodeTest::isComplete);
    awaitBound();
  }

  @Test
  void nodeWritesNothingForAChangeOfLabels() {
    restart(withoutDelay());
    create(DEPLOYMENT);
    awaitStatus("available", SimulatedNodeTest::isComplete);
    int mark = cluster.requests().mark();
    patch(NEW_LABEL);
    create(CLAIM);
    awaitBound();

    assertThat(cluster.requests().since(mark).writesBy("node"))
        .extracting(Request::resource)
        .containsOnly("persistentvolumeclaims");
  }

  private SimulatedNodeSetup withoutDelay() {
    return SimulatedNode.on(cluster).namespace("demo").delay(Duration.ZERO);
  }

  private void restart(SimulatedNodeSetup setup) {
    node.close();
    node = setup.start();
  }

  private void create(String yaml) {
    client.resource(yaml).create();
  }

  /** Without a lock: the node writes the status meanwhile. */
  private void patch(String merge) {
    deployment().patch(PatchContext.of(PatchType.JSON_MERGE), merge);
  }

  private Resource<Deployment> deployment() {
    return client.apps().deployments().inNamespace("demo").withName("server");
  }

  private Resource<Secret> secret() {
    return client.secrets().inNamespace("demo").withName("server-tls");
  }

  private Secret awaitSecret() {
    return Eventually.present("the certificate", () -> Optional.ofNullable(secret().get()));
  }

  private static String decoded(Secret secret, String key) {
    return new String(
        Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.US_ASCII);
  }

  private void awaitBound() {
    Eventually.holds(
        "the claim is bound",
        () ->
            client
                .persistentVolumeClaims()
                .inNamespace("demo")
                .withName("data")
                .get()
                .getStatus()
                .getPhase()
                .equals("Bound"));
  }

  private DeploymentStatus awaitStatus(String what, Predicate<DeploymentStatus> condition) {
    return Eventually.present(
        "Deployment " + what,
        () ->
            Optional.ofNullable(deployment().get())
                .map(Deployment::getStatus)
                .filter(status -> status.getObservedGeneration() != null)
                .filter(condition));
  }

  private static boolean isComplete(DeploymentStatus status) {
    return condition(status, "Progressing").equals("True/NewReplicaSetAvailable");
  }

  private static String condition(DeploymentStatus status, String type) {
    return status.getConditions().stream()
        .filter(condition -> condition.getType().equals(type))
        .map(condition -> condition.getStatus() + "/" + condition.getReason())
        .findFirst()
        .orElse("");
  }

  private List<Pod> pods() {
    return client.pods().inNamespace("demo").withLabel("app", "server").list().getItems();
  }

  private Pod awaitPod(Predicate<Pod> condition) {
    return Eventually.present("the Pod", () -> pods().stream().filter(condition).findFirst());
  }

  private ContainerStatus awaitContainer() {
    return awaitPod(pod -> !pod.getStatus().getContainerStatuses().isEmpty())
        .getStatus()
        .getContainerStatuses()
        .get(0);
  }
}
