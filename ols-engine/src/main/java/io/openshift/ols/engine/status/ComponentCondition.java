// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.status;

import io.openshift.ols.api.names.ConditionReasons;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Readiness;
import java.util.List;
import java.util.Optional;

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
    if (component.failure().isPresent()) {
      Problem problem = component.failure().orElseThrow().problem();
      return Optional.of(no(problem.code().text(), problem.text()));
    }
    if (!component.held().isEmpty()) {
      return Optional.of(held(component.held()));
    }
    List<String> errors =
        outcome.errors().entrySet().stream()
            .filter(e -> writes(component, e.getKey()))
            .map(e -> error(e.getKey(), e.getValue()))
            .toList();
    if (!errors.isEmpty()) {
      return Optional.of(failed(String.join("\n", errors)));
    }
    return Optional.of(of(outcome.readiness().getOrDefault(component.id(), Readiness.ready())));
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

  private static ComponentCondition of(Readiness readiness) {
    if (readiness instanceof Readiness.Progressing progressing) {
      return no(ConditionReasons.PROGRESSING, progressing.message());
    }
    if (readiness instanceof Readiness.Failed failure) {
      return failed(failure.message());
    }
    return new ComponentCondition(true, ConditionReasons.AVAILABLE, "Ready");
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
