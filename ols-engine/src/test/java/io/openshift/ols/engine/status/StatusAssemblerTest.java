// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.v1alpha1.OlsConfigStatus;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Aspect;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Readiness;
import io.openshift.ols.spi.state.SharedEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusAssemblerTest {
  private static final String EARLIER = "2026-01-01T00:00:00Z";
  private static final String LATER = "2026-01-01T01:00:00Z";

  @Test
  void everythingWorkingIsReady() {
    OlsConfigStatus status = status(outcome(plan(app())).build());

    assertThat(status.getOverallStatus()).isEqualTo("Ready");
    assertThat(line(status, "Ready")).isEqualTo("True Available all that is switched on works");
    assertThat(line(status, "AppReady")).isEqualTo("True Available its objects are in place");
    assertThat(line(status, "ConfigurationValid")).isEqualTo("True Valid every input is usable");
    assertThat(status.getBackend()).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 of 1 pods of app run",
    "3, 3 of 3 pods of app run",
    "0, 'app is scaled to 0, so no pod runs'"
  })
  void whatRunsIsCountedByWhatIsWanted(int replicas, String message) {
    Deployment app = Samples.deployment("app", "containers: [{name: a}]");
    app.getSpec().setReplicas(replicas);
    LiveObjects live = new LiveObjects(List.of(Manifest.of(app)), List.of());

    OlsConfigStatus status = status(outcome(plan(app())).live(live).build());

    assertThat(line(status, "AppReady")).isEqualTo("True Available " + message);
  }

  @Test
  void missingSecretIsInTheConditionOfItsComponentAndOfTheConfiguration() {
    OlsConfigStatus status = status(outcome(plan(appWithKey(Presence.REQUIRED))).build());

    String message = "spec.key: Secret \"key\" is not there; create it, or name another";
    assertThat(line(status, "AppReady")).isEqualTo("False SecretNotFound " + message);
    assertThat(line(status, "ConfigurationValid")).isEqualTo("False SecretNotFound " + message);
    assertThat(line(status, "Ready"))
        .isEqualTo(
            "False NotReady AppReady is SecretNotFound, ConfigurationValid is SecretNotFound");
    assertThat(status.getOverallStatus()).isEqualTo("NotReady");
  }

  @Test
  void awaitedCertificateIsProgressAndNoMistake() {
    OlsConfigStatus status = status(outcome(plan(appWithKey(Presence.AWAITED))).build());

    assertThat(line(status, "AppReady"))
        .isEqualTo("False Progressing waits for Secret \"key\"; create it, or name another");
    assertThat(line(status, "ConfigurationValid")).startsWith("True");
  }

  @Test
  void componentThatIsOffSaysWhyAndDoesNotSpoilReady() {
    FakeComponent off =
        new FakeComponent("off").activation(Activation.inactive("spec.x turns it off"));

    OlsConfigStatus status = status(outcome(plan(app(), off)).build());

    assertThat(line(status, "OffReady")).isEqualTo("False Disabled spec.x turns it off");
    assertThat(status.getOverallStatus()).isEqualTo("Ready");
  }

  @Test
  void settingThatAComponentCannotFollowStandsBesideThoseThatNobodyReads() {
    DesiredState.Builder state = DesiredState.builder();
    for (ProblemCode code :
        List.of(ProblemCode.SETTING_NOT_SUPPORTED, ProblemCode.INVALID_CERTIFICATE)) {
      state.report(Problem.user(code, FieldPath.of("spec.x"), "is left out", ""));
    }

    OlsConfigStatus status =
        status(
            outcome(plan(new FakeComponent("app").consumes("spec").state(v -> state.build())))
                .build());

    assertThat(line(status, "SettingNotSupported"))
        .isEqualTo("True SettingNotSupported spec.x: is left out");
    assertThat(line(status, "Degraded")).isEqualTo("True InvalidCertificate spec.x: is left out");
  }

  @Test
  void aspectIsAConditionOfItsOwnAmongThoseOfComponents() {
    OlsConfigStatus status =
        status(outcome(plan(telling("app", true, "Done", "all of it"))).build());

    assertThat(line(status, "Baked")).isEqualTo("True Done all of it");
    assertThat(status.getConditions().stream().map(Condition::getType))
        .containsExactly("Ready", "AppReady", "Baked", "NoneReady", "ConfigurationValid");
  }

  @Test
  void aspectThatDoesNotHoldLeavesReadyAlone() {
    OlsConfigStatus status = status(outcome(plan(telling("app", false, "Raw", "not yet"))).build());

    assertThat(line(status, "Baked")).isEqualTo("False Raw not yet");
    assertThat(status.getOverallStatus()).isEqualTo("Ready");
  }

  @Test
  void aspectGoesWithAComponentThatIsOffOrCannotBePlanned() {
    FakeComponent off =
        telling("app", true, "Done", "").activation(Activation.inactive("spec.x turns it off"));
    FakeComponent failing =
        new FakeComponent("app")
            .state(
                v -> {
                  throw new IllegalStateException();
                });

    assertThat(types(status(outcome(plan(off)).build()))).doesNotContain("Baked");
    assertThat(types(status(outcome(plan(failing)).build()))).doesNotContain("Baked");
  }

  @Test
  void aspectKeepsItsTimeWhileStatusAndReasonStay() {
    OlsConfigStatus before = status(outcome(plan(telling("app", true, "Done", "one"))).build());

    assertThat(since(telling("app", true, "Done", "two"), before)).isEqualTo(EARLIER);
    assertThat(since(telling("app", true, "Other", "one"), before)).isEqualTo(LATER);
    assertThat(since(telling("app", false, "Done", "one"), before)).isEqualTo(LATER);
  }

  private static String since(FakeComponent component, OlsConfigStatus before) {
    OlsConfigStatus after =
        StatusAssembler.assemble(outcome(plan(component)).now(LATER).build(), Optional.of(before));
    return condition(after, "Baked").getLastTransitionTime();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ready", "NoneReady", "Baked"})
  void aspectThatIsSomebodyElsesConditionFailsItsComponent(String type) {
    FakeComponent thief =
        new FakeComponent("thief")
            .consumes("spec")
            .state(v -> DesiredState.builder().tell(new Aspect(type, true, "Mine", "")).build());

    OlsConfigStatus status =
        status(outcome(plan(telling("app", true, "Done", "all"), thief)).build());

    assertThat(line(status, "ThiefReady"))
        .startsWith("False InternalError")
        .contains("component \"thief\" tells condition \"" + type + "\"");
    assertThat(line(status, "Baked")).isEqualTo("True Done all");
    assertThat(types(status)).doesNotHaveDuplicates();
  }

  @Test
  void failedPodIsNamedWithItsReason() {
    Outcome outcome =
        outcome(plan(app()))
            .readiness(
                Map.of(new ComponentId("app"), Readiness.failed("app: pod a: ImagePullBackOff: x")))
            .build();

    assertThat(line(status(outcome), "AppReady"))
        .isEqualTo("False Failed Failed: app: pod a: ImagePullBackOff: x");
  }

  @Test
  void writeThatFailedIsInTheConditionOfItsComponent() {
    Outcome outcome =
        outcome(plan(app())).putErrors(Samples.id(Deployment.class, "app"), "no quota").build();

    OlsConfigStatus status = status(outcome);

    assertThat(line(status, "AppReady"))
        .isEqualTo("False Failed Failed: Deployment openshift-lightspeed/app: no quota");
    assertThat(line(status, "ResourceReconciliation"))
        .isEqualTo("False Failed Deployment openshift-lightspeed/app: no quota");
  }

  @Test
  void backendThatIsBeingDeletedDoesNotStayUntilTheOtherWorks() {
    FakeComponent old = new FakeComponent("old").conditionType("NoneReady");
    Plan plan =
        Samples.plan(
            "none",
            Samples.inputs(Map.of()),
            List.of(FakePlugin.ofBackends("backends", new FakeComponent("none"), old)));
    Deployment pods = Samples.deployment("pods", "containers: [{name: a}]");
    pods.getMetadata().setLabels(Map.of(LabelKeys.OWNER_COMPONENT, "old"));

    assertThat(lineWhileStarting(plan, pods))
        .isEqualTo("False Progressing starts\nbackend old stays until this works");
    pods.getMetadata().setDeletionTimestamp(EARLIER);
    assertThat(lineWhileStarting(plan, pods)).isEqualTo("False Progressing starts");
  }

  private static String lineWhileStarting(Plan plan, Deployment live) {
    Outcome outcome =
        outcome(plan)
            .live(new LiveObjects(List.of(Manifest.of(live)), List.of()))
            .putReadiness(plan.backend(), Readiness.progressing("starts"))
            .build();
    return line(status(outcome), "NoneReady");
  }

  @Test
  void editThatFailedIsInTheConditionOfWhoAskedForIt() {
    ObjectId list = new ObjectId(ApiKind.of(Namespace.class), "", "list");
    DesiredState state =
        DesiredState.builder().edit(new SharedEdit(list, "/spec/members", "app")).build();
    Plan plan = plan(new FakeComponent("app").state(v -> state));

    OlsConfigStatus status = status(outcome(plan).putErrors(list, "it is not there").build());

    assertThat(line(status, "AppReady"))
        .isEqualTo("False Failed Failed: Namespace list: it is not there");
    assertThat(line(status, "NoneReady")).startsWith("True");
  }

  @Test
  void whatTheOperatorItselfTellsHasTypesThatNoAspectCanTake() {
    DesiredState.Builder state = DesiredState.builder();
    for (ProblemCode code :
        List.of(ProblemCode.SETTING_NOT_SUPPORTED, ProblemCode.INVALID_CERTIFICATE)) {
      state.report(Problem.user(code, FieldPath.of("spec.x"), "is left out", ""));
    }
    Outcome outcome =
        outcome(plan(new FakeComponent("app").consumes("spec").state(v -> state.build())))
            .putErrors(Samples.id(Deployment.class, "app"), "no quota")
            .addAccess(
                Problem.cluster(
                    ProblemCode.NO_ACCESS, FieldPath.of("spec"), "may not list pods", "allow it"))
            .build();

    List<String> types = new ArrayList<>(types(status(outcome)));
    types.removeAll(List.of("AppReady", "NoneReady"));
    assertThat(types).containsExactlyInAnyOrderElementsOf(ConditionTypes.OF_THE_OPERATOR);
  }

  @Test
  void sameStateAnHourLaterIsAnEqualStatus() {
    Plan plan = plan(appWithKey(Presence.REQUIRED));
    LiveObjects live = new LiveObjects(List.of(rollingOut()), List.of(brokenPod()));
    OlsConfigStatus before = status(outcome(plan).live(live).build());

    OlsConfigStatus after =
        StatusAssembler.assemble(outcome(plan).live(live).now(LATER).build(), Optional.of(before));

    assertThat(before.getDiagnosticInfo()).hasSize(1);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void timeMovesOnlyForTheConditionThatChanged() {
    OlsConfigStatus before = status(outcome(plan(app())).build());

    OlsConfigStatus after =
        StatusAssembler.assemble(
            outcome(plan(appWithKey(Presence.REQUIRED), new FakeComponent("other")))
                .now(LATER)
                .build(),
            Optional.of(before));

    assertThat(condition(after, "AppReady").getLastTransitionTime()).isEqualTo(LATER);
    assertThat(condition(after, "NoneReady").getLastTransitionTime()).isEqualTo(EARLIER);
  }

  private static FakeComponent telling(String id, boolean holds, String reason, String message) {
    Aspect aspect = new Aspect("Baked", holds, reason, message);
    return new FakeComponent(id)
        .consumes("spec")
        .state(v -> DesiredState.builder().tell(aspect).build());
  }

  private static List<String> types(OlsConfigStatus status) {
    return status.getConditions().stream().map(Condition::getType).toList();
  }

  private static FakeComponent app() {
    return runs(new FakeComponent("app"), "containers: [{name: a}]");
  }

  private static FakeComponent appWithKey(Presence presence) {
    return runs(
        new FakeComponent("app").references(key(presence)),
        "volumes: [{name: key, secret: {secretName: key}}]");
  }

  private static FakeComponent runs(FakeComponent app, String pod) {
    DesiredState state = DesiredState.builder().apply(Samples.deployment("app", pod)).build();
    return app.consumes("spec").state(v -> state);
  }

  private static ExternalReference key(Presence presence) {
    return ExternalReference.secret("key")
        .purpose("test")
        .path(FieldPath.of("spec.key"))
        .presence(presence)
        .build();
  }

  private static Plan plan(FakeComponent... components) {
    return Samples.plan(
        "none",
        Samples.inputs(Map.of()),
        List.of(
            FakePlugin.ofBackends("backends", new FakeComponent("none")),
            FakePlugin.ofComponents("components", components)));
  }

  private static ImmutableOutcome.Builder outcome(Plan plan) {
    return ImmutableOutcome.builder()
        .plan(plan)
        .live(LiveObjects.none())
        .generation(3)
        .version("1.2.3")
        .now(EARLIER);
  }

  private static OlsConfigStatus status(Outcome outcome) {
    return StatusAssembler.assemble(outcome, Optional.empty());
  }

  private static Condition condition(OlsConfigStatus status, String type) {
    return status.getConditions().stream()
        .filter(c -> c.getType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static String line(OlsConfigStatus status, String type) {
    Condition condition = condition(status, type);
    return condition.getStatus() + " " + condition.getReason() + " " + condition.getMessage();
  }

  private static Manifest rollingOut() {
    return Manifest.of(Samples.deployment("app", "containers: [{name: a}]"));
  }

  private static Manifest brokenPod() {
    return Manifest.of(
        Samples.read(
            """
            metadata: {name: app-1, namespace: openshift-lightspeed, labels: {app: app}}
            status:
              containerStatuses:
              - {name: a, state: {waiting: {reason: ImagePullBackOff, message: no such image}}}
            """,
            Pod.class));
  }
}
