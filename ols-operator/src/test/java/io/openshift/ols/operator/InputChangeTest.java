// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.TestCertificates;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each change of an input reaches exactly the pods that read it, once. */
class InputChangeTest extends ProductTest {
  InputChangeTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void installed() {
    install();
  }

  @Test
  void anotherDefaultModelRollsTheAppServer() {
    patch(
        """
        spec:
          llm:
            providers:
            - {name: openai, type: openai, credentialsSecretRef: {name: openai-api-key}, models: [{name: gpt-4o-mini}, {name: big}]}
          ols: {defaultModel: big}
        """);
    awaitRollouts(1, 0, 0);
    assertThat(appConfig()).contains("default_model: big");
    operator.awaitReady();
  }

  @Test
  void anotherLogLevelRollsTheAppServer() {
    patch("spec: {ols: {logLevel: DEBUG}}");
    awaitRollouts(1, 0, 0);
    assertThat(appConfig()).contains("DEBUG");
    operator.awaitReady();
  }

  @Test
  void moreReplicasRollNothing() {
    patch("spec: {ols: {deployment: {api: {replicas: 3}}}}");
    Eventually.holds(
        "three replicas", () -> deployment(APP).require().getSpec().getReplicas() == 3);
    operator.awaitReady();
    patch("spec: {ols: {deployment: null}}");
    Eventually.holds("one replica", () -> deployment(APP).require().getSpec().getReplicas() == 1);
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void resourcesAreSetAndTakenBack() {
    PodSpec before = pod(APP);
    patch("spec: {ols: {deployment: {api: {resources: {limits: {memory: 3Gi, cpu: '2'}}}}}}");
    awaitRollouts(1, 0, 0);
    Container container = pod(APP).getContainers().get(0);
    assertThat(container.getResources().getLimits())
        .containsOnly(
            Map.entry("memory", new Quantity("3Gi")), Map.entry("cpu", new Quantity("2")));
    patch("spec: {ols: {deployment: null}}");
    awaitRollouts(2, 0, 0);
    assertThat(pod(APP)).isEqualTo(before);
    operator.awaitReady();
  }

  @Test
  void tolerationsAreSetAndTakenBack() {
    PodSpec before = pod(DATABASE);
    patch(
        "spec: {ols: {deployment: {database: {tolerations: [{key: gpu, operator: Exists}],"
            + " nodeSelector: {disk: ssd}}}}}");
    awaitRollouts(0, 0, 1);
    assertThat(pod(DATABASE).getTolerations())
        .singleElement()
        .satisfies(t -> assertThat(t.getKey()).isEqualTo("gpu"));
    patch("spec: {ols: {deployment: {database: {tolerations: null, nodeSelector: null}}}}");
    awaitRollouts(0, 0, 2);
    assertThat(pod(DATABASE)).isEqualTo(before);
    operator.awaitReady();
  }

  @Test
  void additionalCertificatesAreFollowed() {
    putConfigMap("extra-ca", Map.of("one.crt", TestCertificates.authority()));
    patch("spec: {ols: {additionalCAConfigMapRef: {name: extra-ca}}}");
    awaitRollouts(1, 0, 0);
    assertThat(appConfig()).contains("one.crt");

    putConfigMap(
        "extra-ca",
        Map.of(
            "one.crt", TestCertificates.authority(),
            "two.crt", TestCertificates.first().certificate()));
    awaitRollouts(2, 0, 0);
    assertThat(appConfig()).contains("two.crt");

    configMap("extra-ca").delete();
    awaitProblem("ApiReady", "ConfigMapNotFound", "spec.ols.additionalCAConfigMapRef", "extra-ca");
    operator.settle();
    assertThat(rollouts()).isEqualTo(rolled(2, 0, 0));

    patch("spec: {ols: {additionalCAConfigMapRef: null}}");
    awaitRollouts(3, 0, 0);
    assertThat(appConfig()).doesNotContain("one.crt");
    operator.awaitReady();
  }

  @Test
  void theUsersOwnCertificateIsServedAndGivenUp() {
    putSecret(
        "my-tls",
        Map.of(
            "tls.crt", TestCertificates.second().certificate(),
            "tls.key", TestCertificates.second().key()));
    patch("spec: {ols: {tlsConfig: {keyCertSecretRef: {name: my-tls}}}}");
    awaitRollouts(1, 0, 0);
    operator.awaitReady();
    assertThat(servingAnnotations()).isEmpty();

    patch("spec: {ols: {tlsConfig: null}}");
    awaitRollouts(2, 0, 0);
    operator.awaitReady();
    assertThat(servingAnnotations()).containsValue(ObjectNames.APP_SERVER_TLS_SECRET);
  }

  @Test
  void storageIsMadeAndOutlivesItsSetting() {
    patch("spec: {ols: {storage: {size: 2Gi}}}");
    awaitRollouts(0, 0, 1);
    operator.awaitReady();
    assertThat(claimExists()).isTrue();
    assertThat(deployment(DATABASE).require().getSpec().getStrategy().getType())
        .isEqualTo("Recreate");

    patch("spec: {ols: {storage: null}}");
    awaitRollouts(0, 0, 2);
    operator.awaitReady();
    assertThat(claimExists()).isTrue();
    assertThat(deployment(DATABASE).require().getSpec().getStrategy().getType())
        .isEqualTo("RollingUpdate");
  }

  @Test
  void withoutIntrospectionItsConfigurationGoes() {
    patch("spec: {ols: {introspectionEnabled: false}}");
    awaitRollouts(1, 0, 0);
    Eventually.holds("it is pruned", () -> configMap(ObjectNames.MCP_SERVER_CONFIG).get() == null);
    assertThat(pod(APP).getContainers())
        .extracting(Container::getName)
        .doesNotContain("openshift-mcp-server");
    operator.awaitReady();

    patch("spec: {ols: {introspectionEnabled: true}}");
    awaitRollouts(2, 0, 0);
    operator.awaitReady();
    assertThat(configMap(ObjectNames.MCP_SERVER_CONFIG).get()).isNotNull();
  }

  @Test
  void anotherSecretOfAProviderTakesThePlaceOfTheFirst() {
    putSecret("second-key", Map.of("apitoken", "two"));
    patch(
        """
        spec:
          llm:
            providers:
            - {name: openai, type: openai, credentialsSecretRef: {name: second-key}, models: [{name: gpt-4o-mini}]}
        """);
    awaitRollouts(1, 0, 0);
    operator.awaitReady();
    assertThat(pod(APP).getVolumes())
        .filteredOn(v -> v.getSecret() != null)
        .extracting(v -> v.getSecret().getSecretName() + ":" + v.getSecret().getDefaultMode())
        .contains("second-key:420")
        .noneMatch(secret -> secret.startsWith(LLM_SECRET));
    assertThat(appConfig()).contains("/etc/apikeys/second-key").doesNotContain(LLM_SECRET);
  }

  @Test
  void aProviderComesAndGoes() {
    putSecret("second-key", Map.of("apitoken", "two"));
    patch(
        """
        spec:
          llm:
            providers:
            - {name: openai, type: openai, credentialsSecretRef: {name: openai-api-key}, models: [{name: gpt-4o-mini}]}
            - {name: second, type: openai, credentialsSecretRef: {name: second-key}, models: [{name: other}]}
        """);
    awaitRollouts(1, 0, 0);
    operator.awaitReady();
    PodSpec both = pod(APP);
    assertThat(both.getVolumes())
        .anyMatch(v -> v.getSecret() != null && "second-key".equals(v.getSecret().getSecretName()));

    patch(
        """
        spec:
          llm:
            providers:
            - {name: openai, type: openai, credentialsSecretRef: {name: openai-api-key}, models: [{name: gpt-4o-mini}]}
        """);
    awaitRollouts(2, 0, 0);
    operator.awaitReady();
    int mark = cluster.requests().mark();
    putSecret("second-key", Map.of("apitoken", "three"));
    assertThat(operator.requestsSince(mark)).isEmpty();
  }

  private PodSpec pod(String deployment) {
    return deployment(deployment).require().getSpec().getTemplate().getSpec();
  }

  private Map<String, String> servingAnnotations() {
    return cluster
        .client()
        .services()
        .inNamespace(OperatorUnderTest.NAMESPACE)
        .withName(APP)
        .require()
        .getMetadata()
        .getAnnotations();
  }

  private boolean claimExists() {
    return cluster
            .client()
            .persistentVolumeClaims()
            .inNamespace(OperatorUnderTest.NAMESPACE)
            .withName(ObjectNames.POSTGRES_CLAIM)
            .get()
        != null;
  }
}
