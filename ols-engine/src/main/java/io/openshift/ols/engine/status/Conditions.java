// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.status;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Makes conditions; the time of one that keeps status and reason stays. */
final class Conditions {
  /** What the schema allows. */
  private static final int LONGEST_MESSAGE = 32_768;

  private final List<Condition> before;
  private final long generation;
  private final String now;

  Conditions(List<Condition> before, long generation, String now) {
    this.before = before;
    this.generation = generation;
    this.now = now;
  }

  Condition of(String type, boolean status, String reason, String message) {
    String text = status ? "True" : "False";
    String since =
        before.stream()
            .filter(c -> type.equals(c.getType()))
            .filter(c -> text.equals(c.getStatus()) && reason.equals(c.getReason()))
            .map(Condition::getLastTransitionTime)
            .findFirst()
            .orElse(now);
    return new ConditionBuilder()
        .withType(type)
        .withStatus(text)
        .withReason(reason)
        .withMessage(message)
        .withLastTransitionTime(since)
        .withObservedGeneration(generation)
        .build();
  }

  boolean isTrue(Condition condition) {
    return "True".equals(condition.getStatus());
  }

  /** The code that all problems share, or else the word for several. */
  static String reason(Collection<Problem> problems, String several) {
    List<String> codes = problems.stream().map(p -> p.code().text()).distinct().toList();
    return codes.size() == 1 ? codes.get(0) : several;
  }

  static String lines(Collection<Problem> problems) {
    return cut(problems.stream().map(Conditions::line).collect(Collectors.joining("\n")));
  }

  /** What the platform brings in its own time is no matter of a field. */
  private static String line(Problem problem) {
    return problem.code().equals(ProblemCode.WAITING)
        ? problem.message() + (problem.cure().isEmpty() ? "" : "; " + problem.cure())
        : problem.text();
  }

  static String cut(String message) {
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }
}
