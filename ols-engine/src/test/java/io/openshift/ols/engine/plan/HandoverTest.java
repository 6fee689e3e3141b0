// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandoverTest {
  private static final FakeComponent OLD =
      new FakeComponent("old")
          .access(
              new AccessRule("", List.of("pods", "nodes"), List.of(), List.of("get", "list")),
              AccessRule.ofPaths(List.of("/old"), List.of("get")));
  private static final List<ObjectId> PODS = List.of(Samples.id(Deployment.class, "chosen"));
  private static final String READY =
      "{replicas: 1, updatedReplicas: 1, availableReplicas: 1,"
          + " conditions: [{type: Available, status: 'True'}]}";

  @Test
  void aSharedRoleKeepsTheRulesOfTheBackendThatStillRuns() {
    Manifest role = rights(role("secrets"), role("pods"), deployment("old"));

    assertThat(resources(role)).containsExactly("secrets", "pods");
  }

  @Test
  void aSharedRoleHasOnlyItsOwnRulesOnceTheOtherBackendIsGone() {
    assertThat(resources(rights(role("secrets"), role("pods"), deployment("chosen"))))
        .containsExactly("secrets");
    assertThat(resources(rights(role("secrets"), role("pods")))).containsExactly("secrets");
  }

  @Test
  void aRuleThatSomebodyAddedIsNotHandedOn() {
    Role old = role("pods");
    old.getRules().add(rule("events", "get"));
    old.getRules().add(rule("nodes", "list", "delete"));
    old.getRules().add(new PolicyRuleBuilder().withNonResourceURLs("/*").withVerbs("get").build());
    old.getRules()
        .add(new PolicyRuleBuilder().withNonResourceURLs("/old").withVerbs("get").build());
    Manifest once = rights(role("secrets"), old, deployment("old"));

    assertThat(once.as(Role.class).getRules())
        .containsExactly(
            rule("secrets", "get"),
            rule("pods", "get"),
            rule("nodes", "list"),
            new PolicyRuleBuilder().withNonResourceURLs("/old").withVerbs("get").build());
    assertThat(rights(role("secrets"), once.as(Role.class), deployment("old"))).isEqualTo(once);
  }

  @Test
  void theUnionOfWhatWasUnitedIsTheSame() {
    Manifest once = rights(role("secrets"), role("pods"), deployment("old"));

    assertThat(rights(role("secrets"), once.as(Role.class), deployment("old"))).isEqualTo(once);
  }

  @Test
  void aSharedBindingKeepsTheAccountOfTheBackendThatStillRuns() {
    Manifest binding = rights(binding("chosen"), binding("old"), deployment("old"));

    assertThat(binding.as(ClusterRoleBinding.class).getSubjects())
        .extracting("name")
        .containsExactly("chosen", "old");
    assertThat(binding.as(ClusterRoleBinding.class).getRoleRef().getName()).isEqualTo("access");
  }

  @Test
  void whatGivesNoRightsIsLeftAlone() {
    Manifest map = Manifest.of(Samples.configMap("shared", "a", "new"));

    assertThat(shared(map, Samples.configMap("shared", "b", "old"), deployment("old")))
        .isEqualTo(map);
  }

  @Test
  void aServiceLeadsToTheOldPodsUntilTheNewOnesAreReady() {
    assertThat(way(deployment("old"))).isEqualTo("old");
    assertThat(way(deployment("old"), chosen("{replicas: 1}"))).isEqualTo("old");
    assertThat(way(deployment("old"), chosen(READY))).isEqualTo("new");
    assertThat(way(chosen("{replicas: 1}"))).isEqualTo("new");
  }

  @Test
  void newPodsThatAreBeingDeletedAreNoGoal() {
    Deployment going = chosen(READY);
    going.getMetadata().setDeletionTimestamp("2026-01-01T00:00:00Z");

    assertThat(way(deployment("old"), going)).isEqualTo("old");
  }

  @Test
  void aServiceOfAnotherComponentIsRepairedAllTheSame() {
    Inputs inputs = inputs(live(service("old"), deployment("old")));
    Manifest desired = Manifest.of(service("new"));

    assertThat(new Handover(inputs, List.of(OLD), PODS).shared(desired, false)).isEqualTo(desired);
  }

  @Test
  void aNetworkPolicyLetsBothIn() {
    Manifest both = rights(policy("chosen"), policy("old"), deployment("old"));

    assertThat(both.tree().at("/spec/ingress").findValuesAsText("app"))
        .containsExactly("chosen", "old");
    assertThat(rights(policy("chosen"), policy("old"))).isEqualTo(Manifest.of(policy("chosen")));
  }

  @Test
  void aBackendThatAnOlderOperatorLeftIsTheOtherOneToo() {
    Deployment left = deployment("old");
    Inputs inputs =
        ImmutableInputs.builder()
            .from(inputs(LiveObjects.none()))
            .addFormer(Manifest.of(left), Manifest.of(role("pods")))
            .build();

    assertThat(
            resources(
                new Handover(inputs, List.of(OLD), PODS)
                    .shared(Manifest.of(role("secrets")), true)))
        .containsExactly("secrets", "pods");
  }

  private static String way(HasMetadata... live) {
    List<HasMetadata> all = new ArrayList<>(List.of(live));
    all.add(service("old"));
    return rights(service("new"), all.toArray(HasMetadata[]::new))
        .tree()
        .at("/spec/selector/app")
        .asText();
  }

  private static Service service(String app) {
    return Samples.read(
        "metadata: {name: api, namespace: %s}\nspec: {selector: {app: %s}}"
            .formatted(Samples.NAMESPACE, app),
        Service.class);
  }

  private static NetworkPolicy policy(String app) {
    return Samples.read(
        """
        metadata: {name: database, namespace: %s}
        spec: {ingress: [{from: [{podSelector: {matchLabels: {app: %s}}}]}]}
        """
            .formatted(Samples.NAMESPACE, app),
        NetworkPolicy.class);
  }

  private static Deployment chosen(String status) {
    return Samples.read(
        """
        metadata: {name: chosen, namespace: %s, labels: {ols.openshift.io/component: chosen}}
        spec: {template: {spec: {containers: [{name: api, image: "api:1"}]}}}
        status: %s
        """
            .formatted(Samples.NAMESPACE, status),
        Deployment.class);
  }

  @Test
  void thePlanHoldsTheUnionUntilTheOtherBackendIsGone() {
    assertThat(planned(role("pods"), deployment("old"))).containsExactly("secrets", "pods");
    assertThat(planned(role("pods"))).containsExactly("secrets");
  }

  private static List<String> planned(HasMetadata... live) {
    FakeComponent chosen =
        new FakeComponent("chosen")
            .state(v -> DesiredState.builder().apply(role("secrets")).build());
    Plan plan =
        Samples.plan(
            "chosen",
            ImmutableInputs.builder()
                .from(Samples.inputs(Map.of()))
                .facts(
                    ImmutableClusterFacts.builder()
                        .from(Samples.facts())
                        .addUsable(ApiKind.of(Role.class))
                        .build())
                .live(live(live))
                .build(),
            List.of(FakePlugin.ofBackends("backends", chosen, OLD)));
    return resources(plan.objects().get(Samples.id(Role.class, "access")).manifest());
  }

  private static Manifest rights(HasMetadata desired, HasMetadata... live) {
    return shared(Manifest.of(desired), live);
  }

  private static Manifest shared(Manifest desired, HasMetadata... live) {
    return new Handover(inputs(live(live)), List.of(OLD), PODS).shared(desired, true);
  }

  private static Inputs inputs(LiveObjects live) {
    return ImmutableInputs.builder().from(Samples.inputs(Map.of())).live(live).build();
  }

  private static LiveObjects live(HasMetadata... objects) {
    return new LiveObjects(Arrays.stream(objects).map(Manifest::of).toList(), List.of());
  }

  private static Deployment deployment(String component) {
    Deployment deployment = Samples.deployment("any", "containers: [{name: api, image: api:1}]");
    deployment.getMetadata().setLabels(Map.of("ols.openshift.io/component", component));
    return deployment;
  }

  private static Role role(String resource) {
    return new RoleBuilder()
        .withNewMetadata()
        .withName("access")
        .withNamespace(Samples.NAMESPACE)
        .endMetadata()
        .withRules(rule(resource, "get"))
        .build();
  }

  private static PolicyRule rule(String resource, String... verbs) {
    return new PolicyRuleBuilder()
        .withApiGroups("")
        .withResources(resource)
        .withVerbs(verbs)
        .build();
  }

  private static ClusterRoleBinding binding(String account) {
    return Samples.read(
        """
        metadata: {name: access}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: access}
        subjects: [{kind: ServiceAccount, name: %s, namespace: %s}]
        """
            .formatted(account, Samples.NAMESPACE),
        ClusterRoleBinding.class);
  }

  private static List<String> resources(Manifest role) {
    return role.as(Role.class).getRules().stream().map(r -> r.getResources().get(0)).toList();
  }
}
