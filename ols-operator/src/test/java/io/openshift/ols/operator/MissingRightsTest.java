// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** An operator that may not do all that it would. */
class MissingRightsTest extends ProductTest {
  private static final String ROLE = "restricted-operator";
  private static final PolicyRule MOST =
      rule(
          List.of(
              "",
              "apps",
              "networking.k8s.io",
              "rbac.authorization.k8s.io",
              "apiextensions.k8s.io",
              "authorization.k8s.io",
              "authentication.k8s.io",
              "config.openshift.io",
              "image.openshift.io",
              "console.openshift.io",
              "operator.openshift.io",
              "ols.openshift.io"),
          "*");
  private static final PolicyRule PATHS =
      new PolicyRuleBuilder().withNonResourceURLs("*").withVerbs("*").build();
  private static final PolicyRule RULES = rule(List.of("monitoring.coreos.com"), "prometheusrules");
  private static final PolicyRule MONITORS =
      rule(List.of("monitoring.coreos.com"), "servicemonitors");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));

  MissingRightsTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void aMissingRightIsNamedAndCostsOneFeatureUntilItIsGiven() {
    assumeTrue(cluster.embedded().isEmpty(), "the embedded server reads no roles");
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    grant(MOST, PATHS, RULES);
    node = SimulatedNode.on(cluster).start();
    operator =
        OperatorUnderTest.start(
            cluster, product(), TestUser.RESTRICTED_OPERATOR, now::get, builder -> builder);
    createSample();
    awaitProblem(
        "NoAccess", "NoAccess", "may not list", "watch", "servicemonitors.monitoring.coreos.com");
    operator.awaitReady();
    assertThat(operator.objects())
        .anyMatch(o -> o.getKind().equals("PrometheusRule"))
        .noneMatch(o -> o.getKind().equals("ServiceMonitor"));

    grant(MOST, PATHS, RULES, MONITORS);
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(2)));
    operator.settle();
    Eventually.holds("the condition goes", () -> operator.condition("NoAccess").isEmpty());
    Eventually.holds(
        "the monitor",
        () -> operator.objects().stream().anyMatch(o -> o.getKind().equals("ServiceMonitor")));
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  private void grant(PolicyRule... rules) {
    ClusterRole role =
        new ClusterRoleBuilder()
            .withNewMetadata()
            .withName(ROLE)
            .endMetadata()
            .withRules(rules)
            .build();
    cluster.client().resource(role).createOr(NonDeletingOperation::update);
    cluster
        .client()
        .resource(
            new ClusterRoleBindingBuilder()
                .withNewMetadata()
                .withName(ROLE)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", ROLE)
                .addNewSubject(
                    "rbac.authorization.k8s.io",
                    "Group",
                    TestUser.RESTRICTED_OPERATOR.group(),
                    null)
                .build())
        .createOr(NonDeletingOperation::update);
  }

  private static PolicyRule rule(List<String> groups, String resource) {
    return new PolicyRuleBuilder()
        .withApiGroups(groups)
        .withResources(resource)
        .withVerbs("*")
        .build();
  }
}
