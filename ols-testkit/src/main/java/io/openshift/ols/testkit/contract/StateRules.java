// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.problem.ProblemKind;
import io.openshift.ols.spi.state.DesiredState;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A component answers, always the same, and leaves its inputs alone. */
final class StateRules {
  private StateRules() {}

  static Stream<Finding> failure(Part part) {
    return part.plan().failure().stream()
        .filter(f -> f.problem().kind() == ProblemKind.INTERNAL)
        .map(
            f ->
                new Finding(
                    part.id().text(),
                    f.problem().message() + f.cause().map(c -> ": " + c).orElse("")));
  }

  static Stream<Finding> repeated(Part part) {
    DesiredState again = part.again().state(part.id()).orElse(DesiredState.nothing());
    boolean same = part.state().equals(again) && text(part.state()).equals(text(again));
    return same
        ? Stream.empty()
        : Stream.of(
            new Finding(
                part.id().text(),
                "two passes over the same inputs differ:%n%s%n%s"
                    .formatted(text(part.state()), text(again))));
  }

  static Stream<Finding> inputs(Part part) {
    return part.rehearsal().changers().stream()
        .filter(part.id()::equals)
        .map(id -> new Finding(id.text(), "changes the custom resource that it is shown"));
  }

  private static String text(DesiredState state) {
    return state.objects().values().stream()
        .map(o -> o.policy() + " " + o.manifest().tree())
        .collect(Collectors.joining("\n"));
  }
}
