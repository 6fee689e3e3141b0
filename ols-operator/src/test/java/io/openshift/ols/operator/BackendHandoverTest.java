// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.NodeMode;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What two backends have in common, by name, while one takes over from the other. */
class BackendHandoverTest extends SwitchTest {
  private static final String CONFIG = ObjectNames.APP_SERVER_CONFIG;
  private static final String HELD = "example.com/serves-still";
  private static final List<Class<? extends HasMetadata>> SHARED =
      List.of(Service.class, ServiceAccount.class);

  BackendHandoverTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void whatBothHaveChangesHandsAndIsNeverMadeAnew() {
    Map<String, String> before = identities();
    switchTo(TwinPlugin.ID);
    awaitBackend(TwinPlugin.ID);
    awaitEndOf(APP_SERVER);

    assertThat(identities()).isEqualTo(before);
    assertThat(service().getMetadata().getLabels())
        .containsEntry(LabelKeys.OWNER_COMPONENT, TwinPlugin.ID);
    assertThat(rights()).containsExactly("/twin");
    assertThat(deployment(APP_SERVER_DEPLOYMENT)).isNull();
  }

  @Test
  void theServiceLeadsToTheOldPodsUntilTheNewOnesAreReady() {
    Map<String, String> old = service().getSpec().getSelector();
    node.mode(TwinPlugin.NAME, NodeMode.STUCK);
    switchTo(TwinPlugin.ID);
    awaitStandIn(APP_SERVER);
    operator.settle();
    assertThat(service().getSpec().getSelector()).isEqualTo(old);
    assertThat(service().getSpec().getPorts().get(0).getTargetPort().getStrVal())
        .isEqualTo("https");

    int mark = cluster.requests().mark();
    node.mode(TwinPlugin.NAME, NodeMode.AVAILABLE);
    awaitEndOf(APP_SERVER);
    assertThat(service().getSpec().getSelector()).isEqualTo(TwinPlugin.LABELS);
    assertThat(order(mark))
        .containsSubsequence(
            "patch " + APP_SERVER_DEPLOYMENT + " services",
            "delete " + APP_SERVER_DEPLOYMENT + " deployments");
    operator.awaitReady();
    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).isEmpty();
  }

  @Test
  void whatTheOldPodsLiveOnStaysUntilTheLastOfThemHasEnded() {
    Pod pod = podThatServesStill(deployment(APP_SERVER_DEPLOYMENT));
    switchTo(TwinPlugin.ID);
    awaitBackend(TwinPlugin.ID);
    Eventually.holds("its end", () -> isEnding(APP_SERVER_DEPLOYMENT));
    operator.settle();

    assertThat(rights()).contains("/twin", "tokenreviews");
    assertThat(configMap(CONFIG)).isNotNull();
    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).isEmpty();

    release(pod);
    awaitEndOf(APP_SERVER);
    Eventually.holds("only its own rights", () -> rights().equals(List.of("/twin")));
  }

  @Test
  void anImageThatCannotStartLeavesTheOldBackendServingAndTheStatusSaysSo() {
    node.mode(TwinPlugin.NAME, NodeMode.IMAGE_PULL_BACK_OFF);
    switchTo(TwinPlugin.ID);
    operator.awaitCondition(
        "ApiReady",
        c ->
            c.getReason().equals("Failed")
                && c.getMessage().contains("ImagePullBackOff")
                && c.getMessage().contains("backend appserver stays until this works"));
    assertThat(rights()).contains("/twin", "tokenreviews");

    switchTo(APP_SERVER);
    awaitBackend(APP_SERVER);
    awaitEndOf(TwinPlugin.ID);
    assertThat(rights()).doesNotContain("/twin").contains("tokenreviews");
    assertThat(node.rollouts(APP_SERVER_DEPLOYMENT)).isZero();
  }

  @Test
  void aBackendThatIsStillEndingComesBackBeforeTheOtherOneGoes() {
    Pod pod = podThatServesStill(deployment(APP_SERVER_DEPLOYMENT));
    switchTo(TwinPlugin.ID);
    awaitBackend(TwinPlugin.ID);
    Eventually.holds("its end", () -> isEnding(APP_SERVER_DEPLOYMENT));

    switchTo(APP_SERVER);
    operator.awaitCondition("ApiReady", c -> c.getMessage().contains("is being deleted"));
    awaitStandIn(TwinPlugin.ID);
    operator.settle();
    assertThat(isEnding(TwinPlugin.NAME)).isFalse();
    assertThat(databaseClients()).contains(TwinPlugin.LABELS);
    assertThat(service().getSpec().getSelector()).isEqualTo(TwinPlugin.LABELS);

    release(pod);
    awaitBackend(APP_SERVER);
    awaitEndOf(TwinPlugin.ID);
    assertThat(service().getSpec().getSelector()).doesNotContainKey("app");
    Eventually.holds("nobody else", () -> !databaseClients().contains(TwinPlugin.LABELS));
  }

  @Test
  void whatTheGoOperatorLeftOfTheOtherBackendGoesWithoutALabel() {
    Pod pod = podThatServesStill(deployment(APP_SERVER_DEPLOYMENT));
    operator.close();
    objectsOf(APP_SERVER).forEach(this::takeLabelFrom);
    run(TwinPlugin.ID);
    awaitBackend(TwinPlugin.ID);
    Eventually.holds("its end", () -> isEnding(APP_SERVER_DEPLOYMENT));
    assertThat(rights()).contains("/twin", "tokenreviews");
    assertThat(configMap(CONFIG)).isNotNull();
    int mark = operator.markAtRest();
    Eventually.holds("another look", () -> !reads(mark).isEmpty());
    assertThat(reads(mark)).describedAs("of what was there").containsOnly(200);

    release(pod);
    Eventually.holds("no Deployment", () -> deployment(APP_SERVER_DEPLOYMENT) == null);
    Eventually.holds("no file", () -> configMap(CONFIG) == null);
    Eventually.holds("only its own rights", () -> rights().equals(List.of("/twin")));
  }

  @Test
  void nothingWaitsForPodsOfAnOptionThatIsNotWantedAnyMore() {
    operator.close();
    Deployment option =
        cluster
            .client()
            .resource(
                new DeploymentBuilder(deployment(CONSOLE))
                    .editMetadata()
                    .withName("lightspeed-option")
                    .withUid(null)
                    .withResourceVersion(null)
                    .endMetadata()
                    .withStatus(null)
                    .build())
            .create();
    Pod pod = podThatServesStill(option);
    run(APP_SERVER);

    Eventually.holds("its end", () -> deployment(option.getMetadata().getName()) == null);
    release(pod);
  }

  private void awaitStandIn(String backend) {
    operator.awaitCondition(
        "ApiReady", c -> c.getMessage().contains("backend " + backend + " stays"));
  }

  /** A pod with a question to answer before it ends. */
  private Pod podThatServesStill(Deployment owner) {
    return cluster
        .client()
        .resource(
            new PodBuilder()
                .withNewMetadata()
                .withName(owner.getMetadata().getName() + "-1-a")
                .withNamespace(NAMESPACE)
                .withFinalizers(HELD)
                .addNewOwnerReference()
                .withApiVersion("apps/v1")
                .withKind("Deployment")
                .withName(owner.getMetadata().getName())
                .withUid(owner.getMetadata().getUid())
                .withController(true)
                .withBlockOwnerDeletion(true)
                .endOwnerReference()
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("api")
                .withImage("example.com/api:1")
                .endContainer()
                .endSpec()
                .build())
        .create();
  }

  private void release(Pod pod) {
    cluster
        .client()
        .resource(pod)
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"finalizers\":null}}");
  }

  private boolean isEnding(String name) {
    Deployment live = deployment(name);
    return live != null && live.getMetadata().getDeletionTimestamp() != null;
  }

  private Map<String, String> identities() {
    Map<String, String> uids = new TreeMap<>();
    for (Class<? extends HasMetadata> kind : SHARED) {
      HasMetadata object =
          cluster
              .client()
              .resources(kind)
              .inNamespace(NAMESPACE)
              .withName(APP_SERVER_DEPLOYMENT)
              .require();
      uids.put(kind.getSimpleName(), object.getMetadata().getUid());
    }
    uids.put("ClusterRole", role().getMetadata().getUid());
    return uids;
  }

  private Service service() {
    return cluster
        .client()
        .services()
        .inNamespace(NAMESPACE)
        .withName(APP_SERVER_DEPLOYMENT)
        .require();
  }

  private @Nullable ConfigMap configMap(String name) {
    return cluster.client().configMaps().inNamespace(NAMESPACE).withName(name).get();
  }

  private ClusterRole role() {
    return cluster.client().rbac().clusterRoles().withName(ObjectNames.APP_SERVER_ROLE).require();
  }

  private List<String> rights() {
    return role().getRules().stream()
        .flatMap(r -> Stream.concat(r.getNonResourceURLs().stream(), r.getResources().stream()))
        .toList();
  }

  private List<Map<String, String>> databaseClients() {
    return cluster
        .client()
        .resources(NetworkPolicy.class)
        .inNamespace(NAMESPACE)
        .withName(DATABASE)
        .require()
        .getSpec()
        .getIngress()
        .stream()
        .map(rule -> rule.getFrom().get(0).getPodSelector().getMatchLabels())
        .toList();
  }

  /** How reads of single objects were answered. */
  private List<Integer> reads(int mark) {
    return cluster.requests().since(mark).by(OperatorUnderTest.USER).stream()
        .filter(r -> r.verb().equals("get"))
        .map(Request::code)
        .toList();
  }

  private List<String> order(int mark) {
    return operator.writesSince(mark).stream()
        .map(r -> r.verb() + " " + r.name() + " " + r.resource())
        .toList();
  }
}
