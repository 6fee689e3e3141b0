// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an installed product costs when nothing has to be done, and what a change of a key costs.
 */
class RestTest extends ProductTest {
  private static final int NOTES = 200;
  private static final List<Class<? extends HasMetadata>> NOTED =
      List.of(ConfigMap.class, Secret.class, Service.class, ServiceAccount.class, Deployment.class);

  RestTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void installed() {
    install();
  }

  @Test
  void annotationsAndLabelsOnTheResourceCauseNoRequest() {
    int mark = operator.markAtRest();
    patch("metadata: {annotations: {example.com/note: hello}}");
    patch("metadata: {labels: {example.com/note: hello}}");
    assertThat(operator.requestsSince(mark)).isEmpty();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void annotationsOfOthersOnOwnObjectsCauseNoWrite() {
    List<HasMetadata> objects =
        NOTED.stream().flatMap(kind -> owned(kind).stream()).map(HasMetadata.class::cast).toList();
    assertThat(objects).hasSizeGreaterThanOrEqualTo(15);
    int mark = operator.markAtRest();
    for (int i = 0; i < NOTES; i++) {
      cluster
          .client()
          .resource(objects.get(i % objects.size()))
          .patch(
              PatchContext.of(PatchType.JSON_MERGE),
              "{\"metadata\":{\"annotations\":{\"example.com/note\":\"%d\"}}}".formatted(i));
    }
    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  private List<? extends HasMetadata> owned(Class<? extends HasMetadata> kind) {
    return cluster
        .client()
        .resources(kind)
        .inNamespace(NAMESPACE)
        .withLabel(LabelKeys.OWNER_COMPONENT)
        .list()
        .getItems();
  }

  @Test
  void aRestartOfTheOperatorWritesNothing() {
    int mark = operator.markAtRest();
    operator.restart();
    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void anOperatorWithAnotherImageOfTheServiceRollsTheAppServerOnceAndNothingElse() {
    operator.restartWithImage("service-image", "registry.example.com/service:next");
    awaitRollouts(1, 0, 0);
    operator.awaitReady();
    operator.settle();
    assertThat(deployment(APP).require().getSpec().getTemplate().getSpec().getContainers())
        .extracting(Container::getImage)
        .contains("registry.example.com/service:next");
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void onlyAnotherKeyRollsTheAppServer() {
    int mark = operator.markAtRest();
    secret(LLM_SECRET)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\":{\"labels\":{\"example.com/rotated\":\"yes\"}}}");
    assertThat(operator.writesSince(mark)).isEmpty();

    putSecret(LLM_SECRET, Map.of("apitoken", "another"));
    awaitRollouts(1, 0, 0);

    operator.awaitReady();
    int same = operator.markAtRest();
    putSecret(LLM_SECRET, Map.of("apitoken", "another"));
    putSecret(LLM_SECRET, Map.of("apitoken", "another", "unread", "value"));
    assertThat(operator.writesSince(same)).isEmpty();
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 0));
  }

  @Test
  void aDeletedKeyIsNamedAndThePodsStay() {
    int mark = operator.markAtRest();
    secret(LLM_SECRET).delete();
    awaitProblem("ApiReady", "SecretNotFound", "spec.llm.providers[0]", LLM_SECRET, "create it");
    assertThat(operator.writesSince(mark))
        .singleElement()
        .satisfies(r -> assertThat(r.subresource()).isEqualTo("status"));

    putSecret(LLM_SECRET, Map.of("apitoken", "not-a-real-key"));
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void aRotatedCertificateRollsThosePodsThatServeWithIt() {
    node.rotate(ObjectNames.APP_SERVER_TLS_SECRET);
    awaitRollouts(1, 0, 0);
    node.rotate(ObjectNames.POSTGRES_TLS_SECRET);
    awaitRollouts(1, 0, 1);
    node.rotate(ObjectNames.CONSOLE_TLS_SECRET);
    awaitRollouts(1, 1, 1);
  }
}
