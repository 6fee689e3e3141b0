// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.NodeMode;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The app server and lcore, each taking over from the other. */
class LcoreSwitchTest extends SwitchTest {
  private static final String LCORE = "lcore";
  private static final List<String> FILES =
      List.of(ObjectNames.LLAMA_STACK_CONFIG, ObjectNames.LCORE_CONFIG);

  LcoreSwitchTest(TestCluster cluster) {
    super(cluster);
  }

  @Override
  String providerType() {
    return "openai";
  }

  @Test
  void eachTakesOverFromTheOtherAndNothingIsLeft() {
    List<ObjectId> ofAppServer = objectsOf(APP_SERVER);
    Map<ObjectId, String> before = identities();

    int mark = change(APP_SERVER, LCORE);
    assertThat(deletedSince(mark))
        .containsExactlyInAnyOrder(APP_SERVER_DEPLOYMENT, ObjectNames.APP_SERVER_CONFIG);
    assertThat(identities()).isEqualTo(before);
    assertThat(rights()).contains("/ls-access");
    restsAt(LCORE);

    mark = change(LCORE, APP_SERVER);
    assertThat(deletedSince(mark))
        .containsExactlyInAnyOrder(
            ObjectNames.LCORE, ObjectNames.LLAMA_STACK_CONFIG, ObjectNames.LCORE_CONFIG);
    assertThat(identities()).isEqualTo(before);
    assertThat(rights()).doesNotContain("/ls-access");
    assertThat(objectsOf(APP_SERVER)).isEqualTo(ofAppServer);
    restsAt(APP_SERVER);

    assertThat(node.rollouts(DATABASE)).isZero();
    assertThat(node.rollouts(CONSOLE)).isZero();
  }

  @Test
  void theServiceLeadsToBothAndTheAppServerStaysWhileLcoreCannotStart() {
    node.mode(ObjectNames.LCORE, NodeMode.CRASH_LOOPING);
    switchTo(LCORE);
    operator.awaitCondition(
        "ApiReady",
        c ->
            c.getMessage().contains("CrashLoopBackOff")
                && c.getMessage().contains("backend appserver stays until this works"));

    Map<String, String> selector = service().getSpec().getSelector();
    for (String name : List.of(APP_SERVER_DEPLOYMENT, ObjectNames.LCORE)) {
      assertThat(deployment(name).getSpec().getTemplate().getMetadata().getLabels())
          .containsAllEntriesOf(selector);
    }
    assertThat(rights()).contains("/ls-access", "tokenreviews");
    assertThat(node.rollouts(APP_SERVER_DEPLOYMENT)).isZero();
    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).isEmpty();

    switchTo(APP_SERVER);
    awaitBackend(APP_SERVER);
    awaitEndOf(LCORE);
    assertThat(node.rollouts(APP_SERVER_DEPLOYMENT)).isZero();
  }

  @Test
  void whatTheGoOperatorRanOfLcoreGoesAfterTheAppServerWorks() {
    change(APP_SERVER, LCORE);
    operator.close();
    objectsOf(LCORE).forEach(this::takeLabelFrom);
    node.mode(APP_SERVER_DEPLOYMENT, NodeMode.STUCK);
    run(APP_SERVER);
    operator.awaitCondition("ApiReady", c -> c.getReason().equals("Progressing"));
    operator.settle();
    assertThat(deployment(ObjectNames.LCORE)).isNotNull();
    assertThat(rights()).contains("/ls-access");

    node.mode(APP_SERVER_DEPLOYMENT, NodeMode.AVAILABLE);
    awaitBackend(APP_SERVER);
    Eventually.holds("no Deployment", () -> deployment(ObjectNames.LCORE) == null);
    Eventually.holds("no file", () -> FILES.stream().allMatch(this::isGone));
    Eventually.holds("only its own rights", () -> !rights().contains("/ls-access"));
  }

  /** Switches, and waits for the end of what was there. */
  private int change(String from, String to) {
    int mark = cluster.requests().mark();
    switchTo(to);
    awaitBackend(to);
    awaitEndOf(from);
    return mark;
  }

  private void restsAt(String backend) {
    operator.awaitReady();
    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).describedAs(backend).isEmpty();
  }

  private Set<String> deletedSince(int mark) {
    return operator.writesSince(mark).stream()
        .filter(r -> r.verb().equals("delete"))
        .map(Request::name)
        .collect(Collectors.toSet());
  }

  /** What both have by the same name, and everything that is no backend's. */
  private Map<ObjectId, String> identities() {
    Map<ObjectId, String> uids = new TreeMap<>();
    Set<String> own =
        Stream.concat(FILES.stream(), Stream.of(ObjectNames.LCORE, ObjectNames.APP_SERVER_CONFIG))
            .collect(Collectors.toSet());
    for (Manifest object : new Inventory(cluster, catalog()).all().values()) {
      boolean pods = object.id().kind().kind().equals("Deployment");
      if (!own.contains(object.id().name())
          && !(pods && object.id().name().equals(APP_SERVER_DEPLOYMENT))) {
        uids.put(object.id(), object.tree().at("/metadata/uid").asText());
      }
    }
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

  private boolean isGone(String name) {
    ConfigMap found = cluster.client().configMaps().inNamespace(NAMESPACE).withName(name).get();
    return found == null;
  }

  private List<String> rights() {
    return cluster
        .client()
        .rbac()
        .clusterRoles()
        .withName(ObjectNames.APP_SERVER_ROLE)
        .require()
        .getRules()
        .stream()
        .flatMap(r -> Stream.concat(r.getNonResourceURLs().stream(), r.getResources().stream()))
        .toList();
  }
}
