// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.openshift.ols.testkit.cluster.YamlObjects;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ols manifests} prints. */
class ManifestsCommandTest {
  private static final String OBJECTS =
      """
      Namespace here
      CustomResourceDefinition olsconfigs.ols.openshift.io
      ServiceAccount here/lightspeed-operator-controller-manager
      Role here/lightspeed-operator-manager-role
      RoleBinding here/lightspeed-operator-manager-rolebinding
      ClusterRole lightspeed-operator-manager-role
      ClusterRoleBinding lightspeed-operator-manager-rolebinding
      Role here/lightspeed-operator-prometheus-k8s
      RoleBinding here/lightspeed-operator-prometheus-k8s
      Role here/lightspeed-operator-prometheus-operator
      RoleBinding here/lightspeed-operator-prometheus-operator
      ServiceAccount here/lightspeed-operator-metrics-reader
      NetworkPolicy here/lightspeed-operator
      ClusterRole lightspeed-operator-ols-metrics-reader
      ClusterRole lightspeed-operator-query-access
      ClusterRoleBinding lightspeed-operator-ols-metrics-reader
      Deployment here/lightspeed-operator-controller-manager
      """;

  @TempDir Path folder;
  @TempDir Path work;

  @Test
  void everythingIsThereInTheOrderInWhichItCanBeMade() {
    assertThat(objects("--namespace", "here").stream().map(ManifestsCommandTest::line))
        .containsExactlyElementsOf(OBJECTS.lines().toList());
  }

  @Test
  void theOperatorRunsWithTheFlagsOfTheCommand() {
    assertThat(arguments("--postgres-image", "example.com/pg:1", "--backend", "appserver"))
        .startsWith("run", "--backend=appserver")
        .contains("--postgres-image=example.com/pg:1")
        .anyMatch(a -> a.matches("--service-image=registry.*@sha256:.*"));
  }

  @Test
  void theWordsOfTheBackendStandBesideItsImage() {
    assertThat(arguments("--backend=lcore"))
        .anyMatch(a -> a.startsWith("--lcore-versions="))
        .anyMatch(a -> a.startsWith("--lcore-server="))
        .anyMatch(a -> a.startsWith("--lcore-image="))
        .noneMatch(a -> a.startsWith("--service-image="));
  }

  @Test
  void whatOnlyAnotherBackendHasIsThereIfItWasGiven() {
    assertThat(arguments()).noneMatch(a -> a.startsWith("--lcore-"));
    assertThat(arguments("--lcore-image=example.com/core:1", "--lcore-server=true"))
        .contains("--lcore-image=example.com/core:1", "--lcore-server=true")
        .noneMatch(a -> a.startsWith("--lcore-versions="));
  }

  @Test
  void theOperatorRunsWithThePluginsOfTheCommand() {
    new PluginJars(folder, work)
        .add(
            "Good",
            "public String id() { return \"good.example.com\"; }"
                + "public int spiVersion() { return io.openshift.ols.spi.SpiVersion.CURRENT; }");
    assertThat(
            deployment("--plugin-dir", folder.toString(), "--image", "example.com/mine:2")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers())
        .singleElement()
        .satisfies(
            container -> {
              assertThat(container.getImage()).isEqualTo("example.com/mine:2");
              assertThat(container.getArgs()).contains("--plugin-dir=" + folder);
            });
  }

  @Test
  void thePodIsRestrictedAndNeverRunsTwice() {
    var spec = deployment().getSpec();
    assertThat(spec.getReplicas()).isEqualTo(1);
    assertThat(spec.getStrategy().getType()).isEqualTo("Recreate");
    assertThat(spec.getTemplate().getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(spec.getTemplate().getSpec().getContainers().get(0).getSecurityContext())
        .satisfies(
            c -> {
              assertThat(c.getReadOnlyRootFilesystem()).isTrue();
              assertThat(c.getAllowPrivilegeEscalation()).isFalse();
              assertThat(c.getCapabilities().getDrop()).containsExactly("ALL");
            });
  }

  private static List<String> arguments(String... flags) {
    return deployment(flags).getSpec().getTemplate().getSpec().getContainers().get(0).getArgs();
  }

  private static Deployment deployment(String... flags) {
    return objects(flags).stream()
        .filter(object -> object.getKind().equals("Deployment"))
        .map(object -> new KubernetesSerialization().convertValue(object, Deployment.class))
        .findFirst()
        .orElseThrow();
  }

  private static List<GenericKubernetesResource> objects(String... flags) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    String[] command = new String[flags.length + 1];
    command[0] = "manifests";
    System.arraycopy(flags, 0, command, 1, flags.length);
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(Main.run(command)).isZero();
    } finally {
      System.setOut(console);
    }
    return YamlObjects.read(printed.toString(StandardCharsets.UTF_8));
  }

  private static String line(GenericKubernetesResource object) {
    String namespace = object.getMetadata().getNamespace();
    return object.getKind()
        + " "
        + (namespace == null ? "" : namespace + "/")
        + object.getMetadata().getName();
  }
}
