// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedApiServerTest {
  private static final String THINGS =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: things.example.com}
      spec:
        group: example.com
        scope: Cluster
        names: {kind: Thing, plural: things}
        versions:
        - name: v1
          served: true
          storage: true
          subresources: {status: {}}
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec: {type: object, properties: {size: {type: integer, default: 3, minimum: 1}}}
                status: {type: object, properties: {phase: {type: string}}}
      """;
  private static final String THING =
      "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: t}\n";

  private EmbeddedApiServer server;
  private KubernetesClient client;

  @BeforeEach
  void start() {
    server = EmbeddedApiServer.start(0);
    Config config =
        new ConfigBuilder(Config.empty())
            .withMasterUrl(server.url())
            .withNamespace("default")
            .withRequestRetryBackoffLimit(0)
            .withWatchReconnectInterval(10)
            .build();
    client = new KubernetesClientBuilder().withConfig(config).build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void anApplyOfTheSameChangesNothing() {
    Deployment first = apply(deployment("web", "img:1"), "one");
    assertThat(first.getSpec().getStrategy().getType()).isEqualTo("RollingUpdate");
    assertThat(first.getMetadata().getGeneration()).isEqualTo(1);
    Deployment second = apply(deployment("web", "img:1"), "one");
    assertThat(second.getMetadata().getResourceVersion())
        .isEqualTo(first.getMetadata().getResourceVersion());
  }

  @Test
  void anotherManagerConflicts() {
    apply(deployment("web", "img:1"), "one");
    assertThatThrownBy(() -> apply(deployment("web", "img:2"), "two"))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining(
            "conflict with \"one\": .spec.template.spec.containers[name=\"c\"].image");
  }

  @Test
  void aStaleUpdateConflicts() {
    ConfigMap created = client.resource(configMap("a")).create();
    client.resource(created).edit(map -> new ConfigMapBuilder(map).addToData("k", "1").build());
    ConfigMap stale = new ConfigMapBuilder(created).addToData("k", "2").build();
    assertThatThrownBy(() -> client.resource(stale).update())
        .hasMessageContaining("the object has been modified");
  }

  @Test
  void theStatusIsASubresource() {
    client.load(stream(THINGS)).create();
    client.load(stream(THING)).create();
    GenericKubernetesResource thing = thing();
    assertThat(thing.<Integer>get("spec", "size")).isNull();
    thing.setAdditionalProperty("spec", Map.of("size", 4));
    thing.setAdditionalProperty("status", Map.of("phase", "Up"));
    GenericKubernetesResource updated = client.resource(thing).updateStatus();
    assertThat(updated.<String>get("status", "phase")).isEqualTo("Up");
    assertThat(updated.<Object>get("spec")).isNull();
    assertThat(updated.getMetadata().getGeneration()).isEqualTo(1);
  }

  @Test
  void theSchemaOfACrdIsHeld() {
    client.load(stream(THINGS)).create();
    String wrong = THING.replace("metadata", "spec: {size: 0}\nmetadata");
    assertThatThrownBy(() -> client.load(stream(wrong)).create())
        .hasMessageContaining("spec.size in body should be greater than or equal to 1");
    String empty = THING.replace("metadata", "spec: {}\nmetadata");
    HasMetadata created = client.load(stream(empty)).create().get(0);
    assertThat(((GenericKubernetesResource) created).<Integer>get("spec", "size")).isEqualTo(3);
  }

  @Test
  void aDeletedCrdTakesItsObjectsAlong() {
    client.load(stream(THINGS)).create();
    client.load(stream(THING)).create();
    var crds =
        client.apiextensions().v1().customResourceDefinitions().withName("things.example.com");
    crds.delete();
    crds.waitUntilCondition(Objects::isNull, 10, TimeUnit.SECONDS);
    assertThat(client.getApiResources("example.com/v1")).isNull();
  }

  @Test
  void dependentsGoWithTheirOwner() {
    ConfigMap owner = client.resource(configMap("owner")).create();
    ConfigMap dependent = client.resource(owned(configMap("dependent"), owner)).create();
    client.resource(owner).delete();
    client.resource(dependent).waitUntilCondition(Objects::isNull, 10, TimeUnit.SECONDS);
  }

  @Test
  void aForegroundDeletionWaitsForTheDependents() {
    ConfigMap owner = client.resource(configMap("owner")).create();
    ConfigMap held = owned(configMap("dependent"), owner);
    held.getMetadata().getFinalizers().add("example.com/hold");
    client.resource(held).create();
    client.resource(owner).withPropagationPolicy(DeletionPropagation.FOREGROUND).delete();
    client
        .configMaps()
        .withName("dependent")
        .waitUntilCondition(
            map -> map.getMetadata().getDeletionTimestamp() != null, 10, TimeUnit.SECONDS);
    assertThat(client.resource(owner).get().getMetadata().getFinalizers())
        .containsExactly("foregroundDeletion");
    client
        .configMaps()
        .withName("dependent")
        .edit(
            map -> new ConfigMapBuilder(map).editMetadata().withFinalizers().endMetadata().build());
    client.resource(owner).waitUntilCondition(Objects::isNull, 10, TimeUnit.SECONDS);
  }

  @Test
  void anOwnerThatNeverWasCostsTheDependentItsLife() {
    ConfigMap stranger = configMap("stranger");
    stranger.getMetadata().setUid("none");
    client.resource(owned(configMap("dependent"), stranger)).create();
    client
        .configMaps()
        .withName("dependent")
        .waitUntilCondition(Objects::isNull, 10, TimeUnit.SECONDS);
  }

  @Test
  void aNamespaceTakesItsContentAlong() {
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName("n").endMetadata().build())
        .create();
    client.configMaps().inNamespace("n").resource(configMap("a")).create();
    client.namespaces().withName("n").delete();
    client.namespaces().withName("n").waitUntilCondition(Objects::isNull, 10, TimeUnit.SECONDS);
    assertThat(client.configMaps().inNamespace("n").list().getItems()).isEmpty();
  }

  @Test
  void anInformerOutlivesDroppedAndExpiredWatches() {
    try (SharedIndexInformer<ConfigMap> informer = client.configMaps().inform()) {
      server.dropWatches();
      client.resource(configMap("a")).create();
      client.configMaps().withName("a").waitUntilReady(10, TimeUnit.SECONDS);
      server.expireWatches();
      client.resource(configMap("b")).create();
      client.configMaps().withName("b").waitUntilReady(10, TimeUnit.SECONDS);
      assertThat(informer.isRunning()).isTrue();
    }
  }

  @Test
  void aDenialRefusesAndIsTold() {
    server.access().deny("list", "", "secrets");
    assertThatThrownBy(() -> client.secrets().list())
        .hasMessageContaining("secrets is forbidden")
        .extracting("code")
        .isEqualTo(403);
    assertThat(client.configMaps().list().getItems()).isEmpty();
  }

  @Test
  void aLostAnswerHasDoneItsWork() {
    server.faults().loseAnswer(1, request -> request.method().equals("POST"));
    assertThatThrownBy(() -> client.resource(configMap("a")).create())
        .isInstanceOf(KubernetesClientException.class);
    assertThat(client.configMaps().withName("a").get()).isNotNull();
  }

  @Test
  void theSecondRequestIsRefusedWhenTold() {
    server.faults().refuse(2, 409, request -> request.method().equals("POST"));
    client.resource(configMap("a")).create();
    assertThatThrownBy(() -> client.resource(configMap("b")).create())
        .extracting("code")
        .isEqualTo(409);
    client.resource(configMap("b")).create();
  }

  @Test
  void requestsAreCounted() {
    client.resource(configMap("a")).create();
    server.requests().clear();
    client.configMaps().withName("a").get();
    assertThat(server.requests().snapshot())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.path()).isEqualTo("/api/v1/namespaces/default/configmaps/a");
              assertThat(request.writes()).isFalse();
              assertThat(request.status()).isEqualTo(200);
            });
  }

  @Test
  void aKindWithoutACrdComesAndGoes() {
    ServedKind routes = new ServedKind("route.openshift.io", "v1", "Route", "routes", true);
    server.addType(routes);
    ResourceDefinitionContext context =
        new ResourceDefinitionContext.Builder()
            .withGroup("route.openshift.io")
            .withVersion("v1")
            .withPlural("routes")
            .withKind("Route")
            .withNamespaced(true)
            .build();
    assertThat(client.genericKubernetesResources(context).list().getItems()).isEmpty();
    server.removeType("route.openshift.io", "routes");
    assertThat(client.getApiResources("route.openshift.io/v1")).isNull();
  }

  private Deployment apply(Deployment deployment, String manager) {
    PatchContext context =
        new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(manager)
            .build();
    return client.resource(deployment).patch(context);
  }

  private GenericKubernetesResource thing() {
    return client.genericKubernetesResources("example.com/v1", "Thing").withName("t").get();
  }

  private static InputStream stream(String yaml) {
    return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static ConfigMap configMap(String name) {
    return new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata().build();
  }

  private static ConfigMap owned(ConfigMap map, ConfigMap owner) {
    return new ConfigMapBuilder(map)
        .editMetadata()
        .withOwnerReferences(
            new OwnerReferenceBuilder()
                .withApiVersion("v1")
                .withKind("ConfigMap")
                .withName(owner.getMetadata().getName())
                .withUid(owner.getMetadata().getUid())
                .withBlockOwnerDeletion(true)
                .build())
        .endMetadata()
        .build();
  }

  private static Deployment deployment(String name, String image) {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .withNewSelector()
        .addToMatchLabels("app", name)
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .addToLabels("app", name)
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("c")
        .withImage(image)
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
