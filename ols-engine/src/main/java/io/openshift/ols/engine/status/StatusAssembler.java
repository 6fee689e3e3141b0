// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.status;

import io.fabric8.kubernetes.api.model.Condition;
import io.openshift.ols.api.names.ConditionReasons;
import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.api.v1alpha1.ImmutableOlsConfigStatus;
import io.openshift.ols.api.v1alpha1.OlsConfigStatus;
import io.openshift.ols.api.v1alpha1.PodDiagnostic;
import io.openshift.ols.engine.observe.PodDiagnosis;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Failure;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemKind;
import io.openshift.ols.spi.state.Aspect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Assembles the status of a pass. */
public final class StatusAssembler {
  private final Outcome outcome;
  private final Optional<OlsConfigStatus> before;
  private final Conditions conditions;

  private StatusAssembler(Outcome outcome, Optional<OlsConfigStatus> before) {
    this.outcome = outcome;
    this.before = before;
    this.conditions =
        new Conditions(
            before.map(OlsConfigStatus::getConditions).orElse(List.of()),
            outcome.generation(),
            outcome.now());
  }

  /** The status; equal to the one before if it means the same. */
  public static OlsConfigStatus assemble(Outcome outcome, Optional<OlsConfigStatus> before) {
    return new StatusAssembler(outcome, before).assemble();
  }

  private OlsConfigStatus assemble() {
    List<Condition> components = new ArrayList<>();
    List<String> unready = new ArrayList<>();
    for (ComponentPlan component : outcome.plan().components().values()) {
      ComponentCondition.of(component, outcome)
          .ifPresent(
              c -> {
                components.add(
                    conditions.of(component.conditionType(), c.status(), c.reason(), c.message()));
                if (component.inactive().isEmpty() && !c.status()) {
                  unready.add(component.conditionType() + " is " + c.reason());
                }
              });
      component.aspects().stream().map(this::told).forEach(components::add);
    }
    Condition valid = configurationValid();
    if (!conditions.isTrue(valid)) {
      unready.add(valid.getType() + " is " + valid.getReason());
    }
    boolean ready = unready.isEmpty() && outcome.errors().isEmpty();
    components.sort(java.util.Comparator.comparing(Condition::getType));
    return ImmutableOlsConfigStatus.builder()
        .addConditions(ready(ready, unready))
        .addAllConditions(components)
        .addConditions(valid)
        .addAllConditions(onlyWhenTrue())
        .overallStatus(ready ? OlsConfigStatus.READY : OlsConfigStatus.NOT_READY)
        .diagnosticInfo(diagnostics())
        .backend(outcome.plan().backend().text())
        .version(outcome.version())
        .sharedEdits(outcome.sharedEdits().stream().map(EditRecord::of).toList())
        .build();
  }

  private Condition told(Aspect aspect) {
    return conditions.of(
        aspect.type(), aspect.holds(), aspect.reason(), Conditions.cut(aspect.message()));
  }

  private Condition ready(boolean ready, List<String> unready) {
    return ready
        ? conditions.of(
            ConditionTypes.READY, true, ConditionReasons.AVAILABLE, "all that is switched on works")
        : conditions.of(
            ConditionTypes.READY,
            false,
            ConditionReasons.NOT_READY,
            unready.isEmpty() ? "some objects could not be written" : String.join(", ", unready));
  }

  private Condition configurationValid() {
    NavigableSet<Problem> problems = new TreeSet<>();
    for (ComponentPlan component : outcome.plan().components().values()) {
      Stream.concat(component.held().stream(), component.failure().stream().map(Failure::problem))
          .filter(p -> p.kind() == ProblemKind.USER)
          .forEach(problems::add);
    }
    return problems.isEmpty()
        ? conditions.of(
            ConditionTypes.CONFIGURATION_VALID,
            true,
            ConditionReasons.VALID,
            "every input is usable")
        : conditions.of(
            ConditionTypes.CONFIGURATION_VALID,
            false,
            Conditions.reason(problems, ConditionReasons.INVALID),
            Conditions.lines(problems));
  }

  /** Conditions that are there only while they have something to say. */
  private List<Condition> onlyWhenTrue() {
    List<Condition> extra = new ArrayList<>();
    NavigableSet<Problem> unsupported = new TreeSet<>(outcome.plan().unsupported());
    NavigableSet<Problem> degraded = new TreeSet<>();
    outcome.plan().components().values().stream()
        .flatMap(component -> component.notes().stream())
        .forEach(note -> (isUnsupported(note) ? unsupported : degraded).add(note));
    report(extra, ConditionTypes.DEGRADED, degraded);
    report(extra, ConditionTypes.NO_ACCESS, outcome.access());
    if (!outcome.errors().isEmpty()) {
      extra.add(
          conditions.of(
              ConditionTypes.RESOURCE_RECONCILIATION,
              false,
              ConditionReasons.FAILED,
              Conditions.cut(
                  String.join(
                      "\n",
                      outcome.errors().entrySet().stream()
                          .map(e -> e.getKey() + ": " + e.getValue())
                          .toList()))));
    }
    report(extra, ConditionTypes.SETTING_NOT_SUPPORTED, unsupported);
    return extra;
  }

  /** A setting that a component reads and cannot follow, beside those that nobody reads. */
  private static boolean isUnsupported(Problem note) {
    return note.code().equals(ProblemCode.SETTING_NOT_SUPPORTED);
  }

  private void report(List<Condition> to, String type, Collection<Problem> problems) {
    if (!problems.isEmpty()) {
      to.add(
          conditions.of(type, true, Conditions.reason(problems, type), Conditions.lines(problems)));
    }
  }

  private List<PodDiagnostic> diagnostics() {
    List<PodDiagnostic> old = before.map(OlsConfigStatus::getDiagnosticInfo).orElse(List.of());
    return outcome.plan().components().values().stream()
        .flatMap(
            c ->
                c.workloads().stream()
                    .flatMap(w -> outcome.live().get(w).stream())
                    .flatMap(
                        w ->
                            PodDiagnosis.of(w, outcome.live(), c.conditionType(), outcome.now())
                                .stream()))
        .map(d -> Diagnostics.keepTime(d, old))
        .toList();
  }
}
