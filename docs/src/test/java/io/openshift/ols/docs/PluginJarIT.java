// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.testkit.cluster.EmbeddedCluster;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of {@code src/it/sample-plugin}, as it was built, in the folder of a real operator. */
class PluginJarIT {
  private static final Path JAR = Path.of("target/it/sample-plugin/target/acme-plugin-1.0.0.jar");
  private static final String RESOURCE =
      """
      apiVersion: ols.openshift.io/v1alpha1
      kind: OLSConfig
      metadata: {name: cluster}
      spec:
        llm:
          providers:
            - name: main
              type: acme.example.com/llm
              url: https://llm.acme.example.com
              credentialsSecretRef: {name: main-key}
              models: [{name: model-a}]
        ols: {defaultProvider: main, defaultModel: model-a}
        extensions:
          acme.example.com: {timeZone: Europe/Prague}
      """;

  @TempDir Path plugins;
  @TempDir Path work;

  @BeforeEach
  void installTheJar() throws IOException {
    Files.copy(JAR, plugins.resolve(JAR.getFileName()));
  }

  @Test
  void whatTheJarBringsIsListed() {
    OperatorCommand listed = command("plugins");

    assertThat(listed.end()).isZero();
    assertThat(listed.output())
        .contains("acme.example.com  (acme-plugin-1.0.0.jar)")
        .contains(
            "backends: acme\n", "components: clock\n", "LLM providers: acme.example.com/llm\n")
        .doesNotContain("left out");
  }

  @Test
  void theAppServerServesTheJarsProvider() throws IOException {
    Path resource = Files.writeString(work.resolve("cr.yaml"), RESOURCE);
    OperatorCommand rendered = command("render", "-f", resource.toString());

    assertThat(rendered.end()).as(rendered.errors()).isZero();
    assertThat(rendered.output())
        .contains("name: lightspeed-app-server", "name: acme-clock", "zone: Europe/Prague")
        .contains("url: https://llm.acme.example.com", "credentials_path: /etc/apikeys/main-key");
  }

  @Test
  void theOperatorBecomesReadyWithIt() {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(0)) {
      StaticObjects.openShift("4.19.7").installInto(cluster);
      KubernetesClient client = cluster.client();
      createResource(client);
      try (SimulatedNode node = SimulatedNode.on(cluster).start();
          OperatorCommand operator =
              command("run", "--kubeconfig", cluster.kubeconfig(TestUser.OPERATOR).toString())) {
        Eventually.holds("Ready", () -> isReady(client));
        assertThat(operator.process().isAlive()).as(operator.errors()).isTrue();
        assertThat(node.rollouts("lightspeed-app-server")).isZero();
      }
      assertThat(
              client
                  .configMaps()
                  .inNamespace(StaticObjects.NAMESPACE)
                  .withName("acme-clock")
                  .get()
                  .getData())
          .containsEntry("zone", "Europe/Prague");
    }
  }

  private OperatorCommand command(String... args) {
    return OperatorCommand.start(work, plugins, args);
  }

  private static void createResource(KubernetesClient client) {
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName("main-key")
                .withNamespace(StaticObjects.NAMESPACE)
                .endMetadata()
                .withStringData(Map.of("apitoken", "one"))
                .build())
        .create();
    client.resource(RESOURCE).create();
  }

  private static boolean isReady(KubernetesClient client) {
    return Optional.ofNullable(client.resources(OlsConfig.class).withName(OlsConfig.NAME).get())
        .map(OlsConfig::getStatus)
        .filter(
            s ->
                s.getConditions().stream()
                    .anyMatch(c -> c.getType().equals("Ready") && c.getStatus().equals("True")))
        .isPresent();
  }
}
