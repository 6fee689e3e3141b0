// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ImmutableExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldingTest {
  private static final ObjectId POD = Samples.id(Deployment.class, "app");
  private static final ObjectId CONFIG = Samples.id(ConfigMap.class, "config");
  private static final String CONSUMES =
      """
      containers: [{name: a, image: a:1}]
      volumes:
      - {name: key, secret: {secretName: key}}
      - {name: config, configMap: {name: config}}
      """;
  private static final String CONFIG_ONLY =
      """
      containers: [{name: a, image: a:1}]
      volumes: [{name: config, configMap: {name: config}}]
      """;

  @Test
  void missingSecretHoldsThePodAndItsConfigAndNothingElse() {
    Plan plan = plan(secret().build(), Map.of());

    assertThat(plan.held()).containsOnlyKeys(POD, CONFIG);
    assertThat(plan.objects()).containsOnlyKeys(Samples.id(Service.class, "app"));
    assertThat(held(plan))
        .singleElement()
        .hasToString(
            "SecretNotFound spec.key: Secret \"key\" is not there; create it, or name another");
    assertThat(plan.components().get(new ComponentId("app")).objects()).contains(POD, CONFIG);
  }

  @Test
  void missingKeyIsNamedWithTheSecret() {
    Plan plan =
        plan(secret().keys(KeyRule.of("apitoken")).build(), key(Samples.content("other", "x")));

    assertThat(held(plan))
        .singleElement()
        .hasToString("KeyMissing spec.key: Secret \"key\" has no key \"apitoken\"; add it");
  }

  @Test
  void blankValueCountsAsEmpty() {
    Plan plan =
        plan(
            secret().keys(KeyRule.of("apitoken")).build(), key(Samples.content("apitoken", " \n")));

    assertThat(held(plan))
        .singleElement()
        .hasToString(
            "KeyEmpty spec.key: key \"apitoken\" of Secret \"key\" is empty; give it a value");
  }

  @Test
  void oneCompleteSetOfKeysIsEnough() {
    ExternalReference either =
        secret().keys(KeyRule.anyOf(List.of(List.of("apitoken"), List.of("id", "secret")))).build();

    assertThat(plan(either, key(Samples.content("id", "x", "secret", "y"))).held()).isEmpty();
    assertThat(held(plan(either, key(Samples.content("id", "x")))))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("Secret \"key\" has no key \"apitoken\", or \"id\" and \"secret\"");
  }

  /** A consumer that looks for a token first takes a blank one, whatever else is there. */
  @Test
  void blankValueIsAMistakeOfTheFirstCompleteSetOnly() {
    ExternalReference either =
        secret().keys(KeyRule.anyOf(List.of(List.of("apitoken"), List.of("id", "secret")))).build();

    assertThat(held(plan(either, key(Samples.content("apitoken", "", "id", "x", "secret", "y")))))
        .singleElement()
        .hasToString(
            "KeyEmpty spec.key: key \"apitoken\" of Secret \"key\" is empty; give it a value, or"
                + " remove it");
    assertThat(plan(either, key(Samples.content("apitoken", "t", "id", " ", "secret", "y"))).held())
        .isEmpty();
  }

  @Test
  void whatThePlatformBringsIsAwaited() {
    Plan plan = plan(secret().presence(Presence.AWAITED).build(), Map.of());

    assertThat(plan.held()).containsKey(POD);
    assertThat(held(plan)).extracting(Problem::code).containsExactly(ProblemCode.WAITING);
  }

  @Test
  void optionalReferenceHoldsNothing() {
    assertThat(plan(secret().presence(Presence.OPTIONAL).build(), Map.of()).held()).isEmpty();
  }

  @Test
  void cureOfTheReferenceStandsInTheProblem() {
    Plan plan = plan(secret().cure("run oc create").build(), Map.of());

    assertThat(held(plan)).extracting(Problem::cure).containsExactly("run oc create");
  }

  @Test
  void unresolvedReferenceCountsAsPresent() {
    Plan plan = plan(secret().keys(KeyRule.of("x")).build(), key(ResolvedReference.unresolved()));

    assertThat(plan.held()).isEmpty();
    assertThat(plan.objects().get(POD).manifest().tree().toString()).contains("v1:unresolved");
  }

  @Test
  void configThatAnotherPodConsumesTooIsWritten() {
    Plan plan =
        plan(
            component(
                secret().build(),
                state()
                    .apply(Samples.deployment("app", CONSUMES))
                    .apply(Samples.deployment("second", CONFIG_ONLY))),
            Map.of());

    assertThat(plan.held()).containsOnlyKeys(POD);
    assertThat(plan.objects()).containsKeys(CONFIG, Samples.id(Deployment.class, "second"));
  }

  @Test
  void podThatConsumesAHeldConfigIsHeld() {
    Problem problem =
        Problem.user(ProblemCode.INVALID_VALUE, FieldPath.of("spec.x"), "is odd", "make it even");
    DesiredState.Builder state =
        DesiredState.builder()
            .hold(CONFIG, problem)
            .apply(Samples.service("app"))
            .apply(Samples.deployment("app", CONFIG_ONLY));

    Plan plan = plan(new FakeComponent("app").state(v -> state.build()), Map.of());

    assertThat(plan.held()).containsOnlyKeys(POD, CONFIG);
    assertThat(held(plan)).containsExactly(problem);
  }

  @Test
  void podOfAnotherComponentThatConsumesABrokenReferenceIsHeld() {
    FakeComponent other =
        new FakeComponent("other")
            .state(
                v -> DesiredState.builder().apply(Samples.deployment("other", CONSUMES)).build());

    Plan plan = plan(List.of(app(secret().build()), other), Map.of());

    assertThat(plan.held()).containsKeys(POD, Samples.id(Deployment.class, "other"));
  }

  @Test
  void sourceThatNobodyDeclaredHoldsThePod() {
    Plan plan =
        plan(
            new FakeComponent("app")
                .state(v -> state().apply(Samples.deployment("app", CONSUMES)).build()),
            Map.of());

    assertThat(plan.held()).containsKey(POD);
    assertThat(held(plan))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo(ProblemCode.INTERNAL);
              assertThat(p.message()).contains("Secret \"key\"", "references()");
            });
  }

  @Test
  void generatedSecretIsWrittenThoughItsOnlyConsumerIsHeld() {
    Plan plan = generated(Optional.empty(), false, Map.of());

    assertThat(plan.held()).containsKey(POD).doesNotContainKey(Samples.id(Secret.class, "drawn"));
    assertThat(plan.objects().get(Samples.id(Secret.class, "drawn")).care())
        .isEqualTo(PlannedObject.Care.FIRST_WRITE);
  }

  @Test
  void lostGeneratedSecretHoldsItsConsumerAndSaysWhatToDo() {
    Plan plan = generated(Optional.of(guard()), true, key(Samples.content("a", "b")));

    assertThat(plan.held()).containsKeys(POD, Samples.id(Secret.class, "drawn"));
    assertThat(held(plan))
        .singleElement()
        .hasToString(
            "GeneratedSecretLost spec: Secret openshift-lightspeed/drawn or its key \"password\" is"
                + " gone, and PersistentVolumeClaim openshift-lightspeed/data may hold data that is"
                + " locked with it; put the Secret back from a backup, or delete that claim and its"
                + " data");
  }

  @Test
  void claimIsCreatedOnlyAfterTheSecretThatLocksIt() {
    Plan plan = generated(Optional.of(guard()), false, key(Samples.content("a", "b")));

    assertThat(plan.objects().get(guard()).after()).contains(Samples.id(Secret.class, "drawn"));
  }

  private static Plan generated(
      Optional<ObjectId> guard, boolean guarded, Map<ReferenceId, ResolvedReference> references) {
    ObjectId id = Samples.id(Secret.class, "drawn");
    DesiredState.Builder state =
        DesiredState.builder()
            .generate(new GeneratedSecret(id, Map.of(), "password", 32, guard))
            .createOnly(
                Samples.read(
                    "metadata: {name: data, namespace: openshift-lightspeed}",
                    PersistentVolumeClaim.class))
            .apply(
                Samples.deployment(
                    "app",
                    """
                    containers: [{name: a, image: a:1}]
                    volumes:
                    - {name: key, secret: {secretName: key}}
                    - {name: drawn, secret: {secretName: drawn}}
                    """));
    FakeComponent app =
        new FakeComponent("app").references(secret().build()).state(v -> state.build());
    Planner planner = new Planner(catalog(List.of(app)), "none");
    Draft draft = planner.draft(Samples.inputs(references));
    Map<ObjectId, GeneratedValue> values = new HashMap<>();
    draft
        .generatedSecrets()
        .forEach(
            s ->
                values.put(
                    s.id(), GeneratedValue.decide(s, Optional.empty(), guarded, bound -> 0)));
    return planner.plan(draft, values, Issued.nothing());
  }

  private static ObjectId guard() {
    return Samples.id(PersistentVolumeClaim.class, "data");
  }

  private static ImmutableExternalReference.Builder secret() {
    return ExternalReference.secret("key").purpose("test").path(FieldPath.of("spec.key"));
  }

  private static Map<ReferenceId, ResolvedReference> key(ResolvedReference resolved) {
    return Map.of(Samples.secretId("key"), resolved);
  }

  private static DesiredState.Builder state() {
    return DesiredState.builder()
        .apply(Samples.service("app"))
        .apply(Samples.configMap("config", "app.yaml", "a: 1"));
  }

  private static FakeComponent app(ExternalReference reference) {
    return component(reference, state().apply(Samples.deployment("app", CONSUMES)));
  }

  private static FakeComponent component(ExternalReference reference, DesiredState.Builder state) {
    return new FakeComponent("app").references(reference).state(v -> state.build());
  }

  private static Plan plan(
      ExternalReference reference, Map<ReferenceId, ResolvedReference> references) {
    return plan(app(reference), references);
  }

  private static Plan plan(FakeComponent app, Map<ReferenceId, ResolvedReference> references) {
    return plan(List.of(app), references);
  }

  private static Plan plan(
      List<FakeComponent> components, Map<ReferenceId, ResolvedReference> references) {
    Planner planner = new Planner(catalog(components), "none");
    return planner.plan(planner.draft(Samples.inputs(references)), Map.of(), Issued.nothing());
  }

  private static io.openshift.ols.engine.catalog.Catalog catalog(List<FakeComponent> components) {
    return io.openshift.ols.engine.catalog.Catalog.of(
        List.of(
            FakePlugin.ofBackends("backends", new FakeComponent("none")),
            FakePlugin.ofComponents("plugin", components.toArray(FakeComponent[]::new))));
  }

  private static List<Problem> held(Plan plan) {
    return plan.components().get(new ComponentId("app")).held();
  }
}
