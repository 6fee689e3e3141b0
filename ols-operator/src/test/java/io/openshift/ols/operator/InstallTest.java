// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample of the README on OpenShift. */
class InstallTest extends ProductTest {
  /** Kind, name, component, and the role that the labels name; none for objects without labels. */
  private static final String OBJECTS =
      """
      ClusterRole lightspeed-app-server-sar-role appserver -
      ClusterRoleBinding lightspeed-app-server-sar-role-binding appserver -
      ConfigMap lightspeed-console-plugin console console-plugin
      ConfigMap lightspeed-exporter-config appserver application-server
      ConfigMap lightspeed-postgres-conf postgres postgres-server
      ConfigMap olsconfig appserver application-server
      ConfigMap openshift-mcp-server-config appserver application-server
      ConsolePlugin lightspeed-console-plugin console console-plugin
      Deployment lightspeed-app-server appserver application-server
      Deployment lightspeed-console-plugin console console-plugin
      Deployment lightspeed-postgres-server postgres postgres-server
      NetworkPolicy lightspeed-app-server appserver application-server
      NetworkPolicy lightspeed-console-plugin console console-plugin
      NetworkPolicy lightspeed-postgres-server postgres postgres-server
      PrometheusRule lightspeed-app-server-prometheus-rule appserver metrics
      Secret lightspeed-postgres-bootstrap postgres postgres-server
      Secret lightspeed-postgres-secret postgres postgres-server
      Secret metrics-reader-token appserver metrics
      Service lightspeed-app-server appserver application-server
      Service lightspeed-console-plugin console console-plugin
      Service lightspeed-postgres-server postgres postgres-server
      ServiceAccount lightspeed-app-server appserver -
      ServiceAccount lightspeed-console-plugin console -
      ServiceAccount lightspeed-postgres-server postgres -
      ServiceMonitor lightspeed-app-server-monitor appserver metrics
      """;

  private static final Map<String, String> PROGRAMS =
      Map.of(
          APP, "lightspeed-service-api",
          CONSOLE, "lightspeed-console-plugin",
          DATABASE, "lightspeed-service-postgres");

  private static final Map<String, String> ROLES =
      Map.of(APP, "application-server", CONSOLE, "console-plugin", DATABASE, "postgres-server");

  InstallTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void theSampleYieldsTheObjectsOfTheGoOperatorWithFewWrites() {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    int mark = cluster.requests().mark();
    createSample();
    operator.awaitReady();
    List<Request> writes = cluster.requests().since(mark).writesBy(OperatorUnderTest.USER);
    assertThat(writes).allMatch(r -> r.code() < 300);
    Set<String> assets =
        operator.assets().stream().map(o -> o.getMetadata().getName()).collect(Collectors.toSet());
    assertThat(writes).filteredOn(r -> !assets.contains(r.name())).hasSizeLessThanOrEqualTo(32);
    assertThat(writes).filteredOn(r -> assets.contains(r.name())).hasSameSizeAs(operator.assets());
    assertThat(operator.objects().stream().map(InstallTest::line).sorted())
        .containsExactlyElementsOf(OBJECTS.lines().toList());

    int rest = operator.markAtRest();
    assertThat(operator.requestsSince(rest)).isEmpty();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void selectorsAndPodLabelsAreThoseOfTheGoOperator() {
    install();
    for (String name : WORKLOADS) {
      Map<String, String> labels =
          new TreeMap<>(
              Map.of(
                  LabelKeys.COMPONENT,
                  ROLES.get(name),
                  LabelKeys.MANAGED_BY,
                  "lightspeed-operator",
                  LabelKeys.NAME,
                  PROGRAMS.get(name),
                  LabelKeys.PART_OF,
                  "openshift-lightspeed"));
      var spec = deployment(name).require().getSpec();
      assertThat(spec.getSelector().getMatchLabels()).isEqualTo(labels);
      assertThat(spec.getTemplate().getMetadata().getLabels()).isEqualTo(labels);
      assertThat(
              cluster
                  .client()
                  .services()
                  .inNamespace(OperatorUnderTest.NAMESPACE)
                  .withName(name)
                  .require()
                  .getSpec()
                  .getSelector())
          .isEqualTo(labels);
    }
  }

  @Test
  void everyObjectIsOwnedByTheResource() {
    install();
    String uid = config().require().getMetadata().getUid();
    assertThat(operator.objects())
        .allSatisfy(
            o ->
                assertThat(o.getMetadata().getOwnerReferences())
                    .singleElement()
                    .satisfies(
                        owner -> {
                          assertThat(owner.getUid()).isEqualTo(uid);
                          assertThat(owner.getController()).isTrue();
                          assertThat(owner.getBlockOwnerDeletion()).isTrue();
                        }));
    assertThat(
            config().require().getStatus().getConditions().stream()
                .map(c -> c.getType() + "=" + c.getStatus())
                .collect(Collectors.toList()))
        .containsExactly(
            "Ready=True",
            "ApiReady=True",
            "CacheReady=True",
            "ConsolePluginReady=True",
            "OperatorAssetsReady=True",
            "ConfigurationValid=True");
  }

  private static String line(GenericKubernetesResource object) {
    Map<String, String> labels = object.getMetadata().getLabels();
    return "%s %s %s %s"
        .formatted(
            object.getKind(),
            object.getMetadata().getName(),
            labels.get(LabelKeys.OWNER_COMPONENT),
            labels.getOrDefault(LabelKeys.COMPONENT, "-"));
  }
}
