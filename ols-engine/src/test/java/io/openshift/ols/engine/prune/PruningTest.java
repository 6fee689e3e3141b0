// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.SampleBackends;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PruningTest {
  private static final Problem ODD =
      Problem.user(ProblemCode.INVALID_VALUE, FieldPath.of("spec.x"), "is odd", "make it even");

  private static final Plan PLAN =
      Samples.plan(
          "filer",
          Samples.inputs(Map.of()),
          List.of(
              FakePlugin.ofBackends("backends", SampleBackends.filer(), SampleBackends.envy()),
              FakePlugin.ofComponents(
                  "components",
                  new FakeComponent("good")
                      .state(
                          v ->
                              DesiredState.builder()
                                  .apply(Samples.configMap("wanted", "a", "1"))
                                  .hold(Samples.id(ConfigMap.class, "held"), ODD)
                                  .hold(Samples.id(Deployment.class, "runs"), ODD)
                                  .build()),
                  new FakeComponent("off").activation(Activation.inactive("spec.x is off")),
                  new FakeComponent("bad")
                      .state(
                          v -> {
                            throw new IllegalStateException();
                          }))));

  @Test
  void whatNobodyWantsGoes() {
    assertThat(pruned(map("good", "old"), map("off", "left"))).containsExactly("left", "old");
  }

  @Test
  void whatIsGoingAlreadyIsNotDeletedAgain() {
    ConfigMap going = map("good", "old");
    going.getMetadata().setDeletionTimestamp("2026-01-01T00:00:00Z");

    assertThat(pruned(going)).isEmpty();
  }

  @Test
  void whatIsWantedOrHeldStays() {
    assertThat(pruned(map("good", "wanted"), map("good", "held"))).isEmpty();
  }

  @Test
  void whatHeldPodsWereStartedWithStays() {
    Deployment runs =
        Samples.read(
            "metadata: {name: runs, namespace: openshift-lightspeed}\n"
                + "spec: {template: {spec: {volumes: [{name: v, configMap: {name: old}}]}}}",
            Deployment.class);

    assertThat(pruned(ours("good", runs), map("good", "old"), map("good", "older")))
        .containsExactly("older");
  }

  @Test
  void objectsOfAComponentThatFailedStay() {
    assertThat(pruned(map("bad", "any"))).isEmpty();
  }

  @Test
  void objectsOfAComponentThatIsNotLoadedStay() {
    assertThat(pruned(map("of-another-jar", "any"))).isEmpty();
  }

  @Test
  void labelThatIsNoComponentIdBreaksNothing() {
    assertThat(pruned(map("Not An Id!", "any"), map("good", "old"))).containsExactly("old");
  }

  @Test
  void objectsWithoutALabelStay() {
    ConfigMap map = map("good", "any");
    map.getMetadata().setLabels(Map.of());

    assertThat(pruned(map)).isEmpty();
  }

  @Test
  void objectsOfSomebodyElseStay() {
    ConfigMap other = map("good", "other");
    other.getMetadata().getOwnerReferences().get(0).setUid("ffff");
    ConfigMap none = map("good", "none");
    none.getMetadata().setOwnerReferences(List.of());

    assertThat(pruned(other, none)).isEmpty();
  }

  @Test
  void claimsAreNeverDeleted() {
    PersistentVolumeClaim claim =
        Samples.read(
            "metadata: {name: data, namespace: openshift-lightspeed}", PersistentVolumeClaim.class);

    assertThat(pruned(ours("good", claim))).isEmpty();
  }

  @Test
  void otherBackendGoesOnlyOnceTheChosenOneWorks() {
    assertThat(pruned(false, map("envy", "any"))).isEmpty();
    assertThat(pruned(true, map("envy", "any"))).containsExactly("any");
  }

  @Test
  void podsOfTheOtherBackendGoBeforeWhatTheyLiveOn() {
    Deployment pods =
        Samples.read(
            "metadata: {name: pods, namespace: openshift-lightspeed}\n"
                + "spec: {template: {spec: {}}}",
            Deployment.class);

    assertThat(pruned(map("envy", "any"), ours("envy", pods))).containsExactly("pods");
    pods.getMetadata().setDeletionTimestamp("2026-01-01T00:00:00Z");
    assertThat(pruned(map("envy", "any"), pods)).isEmpty();
    assertThat(pruned(map("envy", "any"))).containsExactly("any");
  }

  @Test
  void whatPodsOfTheOtherBackendReadStaysWhoeverMadeItLast() {
    Deployment pods =
        Samples.read(
            "metadata: {name: pods, namespace: openshift-lightspeed}\n"
                + "spec: {template: {spec: {volumes: [{name: v, configMap: {name: both}}]}}}",
            Deployment.class);
    ConfigMap both = map("filer", "both");

    assertThat(pruned(false, ours("envy", pods), both, map("filer", "old"))).containsExactly("old");
    pods.getMetadata().setDeletionTimestamp("2026-01-01T00:00:00Z");
    assertThat(pruned(pods, both)).isEmpty();
    assertThat(pruned(both)).containsExactly("both");
  }

  @Test
  void whatRefusedPodsReadBeforeStays() {
    Deployment refused =
        Samples.read(
            "metadata: {name: refused, namespace: openshift-lightspeed}\n"
                + "spec: {template: {spec: {volumes: [{name: v, configMap: {name: old}}]}}}",
            Deployment.class);

    assertThat(pruned(refused, map("good", "old"), map("good", "older"))).containsExactly("older");
  }

  private static ConfigMap map(String component, String name) {
    return ours(component, Samples.configMap(name, "a", "1"));
  }

  private static <T extends HasMetadata> T ours(String component, T object) {
    object.getMetadata().setLabels(Map.of("ols.openshift.io/component", component));
    object
        .getMetadata()
        .setOwnerReferences(List.of(new OwnerReferenceBuilder().withUid(Samples.UID).build()));
    return object;
  }

  private static List<String> pruned(HasMetadata... live) {
    return pruned(true, live);
  }

  private static List<String> pruned(boolean backendWorks, HasMetadata... live) {
    return Pruning.candidates(
            PLAN,
            Arrays.stream(live).map(Manifest::of).toList(),
            new Pruning.Circumstances(
                Samples.UID,
                Set.of("filer", "envy"),
                backendWorks,
                Set.of(Samples.id(Deployment.class, "refused"))))
        .stream()
        .map(m -> m.id().name())
        .toList();
  }
}
