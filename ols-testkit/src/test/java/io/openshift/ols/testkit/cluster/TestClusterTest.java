// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OlsCluster
class TestClusterTest {

  private static final String THINGS =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: things.example.com}
      spec:
        group: example.com
        names: {kind: Thing, plural: things, singular: thing, listKind: ThingList}
        scope: Cluster
        versions:
        - name: v1
          served: true
          storage: true
          schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
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

  TestClusterTest(TestCluster cluster) {
    this.cluster = cluster;
    this.client = cluster.client();
  }

  @BeforeEach
  void namespace() {
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName("demo").endMetadata().build())
        .create();
  }

  @Test
  void wipeRemovesNamespacesAndWhatIsInThem() {
    client.resource(configMap("kept-by-a-finalizer", "example.com/never")).create();

    cluster.wipe();

    assertThat(client.namespaces().withName("demo").get()).isNull();
    assertThat(client.configMaps().inNamespace("demo").list().getItems()).isEmpty();
    assertThat(client.namespaces().withName("kube-system").get()).isNotNull();
  }

  @Test
  void wipeRemovesKindsWithTheirObjects() {
    serveThings();
    client.resource(thing()).create();

    cluster.wipe();

    assertThat(client.getApiResources("example.com/v1")).isNull();
    serveThings();
    assertThat(client.genericKubernetesResources("example.com/v1", "Thing").list().getItems())
        .isEmpty();
  }

  @Test
  void objectsOfADeletedOwnerGo() {
    ConfigMap owner = client.resource(configMap("owner")).create();
    ConfigMap owned = configMap("owned");
    owned.addOwnerReference(owner);
    client.resource(owned).create();

    client.resource(owner).delete();

    Eventually.holds("the owned one is gone", () -> client.resource(owned).get() == null);
  }

  @Test
  void logTellsUsersApart() {
    int mark = cluster.requests().mark();
    try (KubernetesClient operator = clientOf(cluster.config(TestUser.OPERATOR))) {
      client.resource(configMap("of-the-test")).create();
      operator.resource(configMap("of-the-operator")).create();
      operator.configMaps().inNamespace("demo").withName("of-the-operator").get();
    }

    RequestLog since = cluster.requests().since(mark);
    assertThat(since.writesBy("operator"))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.verb()).isEqualTo("create");
              assertThat(request.resource()).isEqualTo("configmaps");
              assertThat(request.namespace()).isEqualTo("demo");
              assertThat(request.name()).isEqualTo("of-the-operator");
              assertThat(request.code()).isEqualTo(201);
              assertThat(request.userAgent()).isEqualTo("ols-test/operator");
            });
    assertThat(since.by("operator")).extracting(Request::verb).containsExactly("create", "get");
    assertThat(since.writesBy("admin")).hasSize(1);
  }

  @Test
  void logSeparatesTheHum() {
    int mark = cluster.requests().mark();
    client.configMaps().inNamespace("demo").inform().close();
    Eventually.holds(
        "the watch is logged",
        () -> !cluster.requests().since(mark).where(Request::isHum).all().isEmpty());

    assertThat(cluster.requests().since(mark).by("admin"))
        .extracting(Request::verb)
        .containsExactly("list");
  }

  @Test
  void kubeconfigLeadsToTheClusterAsItsUser() throws IOException {
    int mark = cluster.requests().mark();
    String kubeconfig = Files.readString(cluster.kubeconfig(TestUser.OPERATOR));
    try (KubernetesClient operator = clientOf(Config.fromKubeconfig(kubeconfig))) {
      assertThat(operator.namespaces().withName("demo").get()).isNotNull();
    }

    assertThat(cluster.requests().since(mark).by("operator")).hasSize(1);
  }

  @Test
  void variableOfASecretWithoutAKeyIsRefused() {
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withName("keyless")
            .withNamespace("default")
            .endMetadata()
            .withNewSpec()
            .addNewContainer()
            .withName("main")
            .withImage("example.com/main:1")
            .addNewEnv()
            .withName("KEY")
            .withNewValueFrom()
            .withNewSecretKeyRef("", "secret", false)
            .endValueFrom()
            .endEnv()
            .endContainer()
            .endSpec()
            .build();
    assertThatThrownBy(() -> cluster.client().resource(pod).create())
        .hasMessageContaining("spec.containers[0].env[0].valueFrom.secretKeyRef.key");
  }

  @Test
  void deletedClaimGoes() {
    PersistentVolumeClaim claim = Serialization.unmarshal(CLAIM, PersistentVolumeClaim.class);
    client.resource(claim).create();

    client.resource(claim).delete();

    Eventually.holds("the claim is gone", () -> client.resource(claim).get() == null);
  }

  private void serveThings() {
    client.resource(Serialization.unmarshal(THINGS, CustomResourceDefinition.class)).create();
    Eventually.holds("things are served", () -> client.getApiResources("example.com/v1") != null);
  }

  private static GenericKubernetesResource thing() {
    return Serialization.unmarshal(
        """
        apiVersion: example.com/v1
        kind: Thing
        metadata: {name: one}
        """,
        GenericKubernetesResource.class);
  }

  private static ConfigMap configMap(String name, String... finalizers) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("demo")
        .withFinalizers(finalizers)
        .endMetadata()
        .build();
  }

  private static KubernetesClient clientOf(Config config) {
    return new KubernetesClientBuilder().withConfig(config).build();
  }
}
