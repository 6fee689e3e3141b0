// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.status;

import io.openshift.ols.api.names.ConditionReasons;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.observe.OwnedPods;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Readiness;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a component's condition says.
 *
 * @param status whether it works
 * @param reason one word
 * @param message what the user reads
 */
record ComponentCondition(boolean status, String reason, String message) {

  /** Nothing for a backend that was not chosen: its condition is the chosen one's. */
  static Optional<ComponentCondition> of(ComponentPlan component, Outcome outcome) {
    if (component.inactive().isPresent()) {
      String type = component.conditionType();
      boolean shared =
          outcome.plan().components().values().stream()
              .anyMatch(c -> c.inactive().isEmpty() && c.conditionType().equals(type));
      return component
          .inactive()
          .filter(why -> !shared)
          .map(why -> no(ConditionReasons.DISABLED, why));
    }
    ComponentCondition own = active(component, outcome);
    return Optional.of(own.status() ? own : own.beside(standIns(component, outcome)));
  }

  private static ComponentCondition active(ComponentPlan component, Outcome outcome) {
    if (component.failure().isPresent()) {
      Problem problem = component.failure().orElseThrow().problem();
      return no(problem.code().text(), problem.text());
    }
    if (!component.held().isEmpty()) {
      return held(component.held());
    }
    List<String> errors =
        outcome.errors().entrySet().stream()
            .filter(e -> writes(component, e.getKey()))
            .map(e -> error(e.getKey(), e.getValue()))
            .toList();
    if (!errors.isEmpty()) {
      return failed(String.join("\n", errors));
    }
    Readiness readiness = outcome.readiness().getOrDefault(component.id(), Readiness.ready());
    return of(readiness, running(component, outcome.live()));
  }

  /** Backends that were chosen before and run until this one works; not those that go already. */
  private static List<String> standIns(ComponentPlan component, Outcome outcome) {
    return outcome.plan().components().values().stream()
        .filter(c -> !c.id().equals(component.id()) && c.inactive().isPresent())
        .filter(c -> c.conditionType().equals(component.conditionType()))
        .map(c -> c.id().text())
        .filter(id -> outcome.live().all().stream().anyMatch(m -> isStandIn(id, m)))
        .toList();
  }

  private static boolean isStandIn(String backend, Manifest workload) {
    return OwnedPods.areRunBy(workload, Set.of(backend))
        && workload.tree().at("/metadata/deletionTimestamp").isMissingNode();
  }

  private ComponentCondition beside(List<String> standIns) {
    return standIns.isEmpty()
        ? this
        : no(
            reason,
            Conditions.cut(
                message + "\nbackend " + String.join(", ", standIns) + " stays until this works"));
  }

  /**
   * What runs, by the number that is wanted: the number that lives changes from second to second.
   */
  private static String running(ComponentPlan component, LiveObjects live) {
    List<String> workloads =
        component.workloads().stream()
            .flatMap(id -> live.get(id).stream())
            .map(m -> running(m.id().name(), m.tree().at("/spec/replicas").asLong(1)))
            .toList();
    return workloads.isEmpty() ? "its objects are in place" : String.join(", ", workloads);
  }

  private static String running(String workload, long pods) {
    return pods == 0
        ? workload + " is scaled to 0, so no pod runs"
        : "%d of %d pods of %s run".formatted(pods, pods, workload);
  }

  private static boolean writes(ComponentPlan component, ObjectId id) {
    return component.objects().contains(id) || component.edited().contains(id);
  }

  private static ComponentCondition held(List<Problem> problems) {
    List<Problem> mistakes =
        problems.stream().filter(p -> !p.code().equals(ProblemCode.WAITING)).toList();
    return mistakes.isEmpty()
        ? no(ConditionReasons.PROGRESSING, Conditions.lines(problems))
        : no(Conditions.reason(mistakes, ConditionReasons.HELD), Conditions.lines(mistakes));
  }

  private static ComponentCondition of(Readiness readiness, String running) {
    if (readiness instanceof Readiness.Progressing progressing) {
      return no(ConditionReasons.PROGRESSING, progressing.message());
    }
    if (readiness instanceof Readiness.Failed failure) {
      return failed(failure.message());
    }
    return new ComponentCondition(true, ConditionReasons.AVAILABLE, running);
  }

  private static String error(ObjectId id, String message) {
    return id + ": " + message;
  }

  private static ComponentCondition failed(String message) {
    return no(ConditionReasons.FAILED, Conditions.cut("Failed: " + message));
  }

  private static ComponentCondition no(String reason, String message) {
    return new ComponentCondition(false, reason, message);
  }
}
