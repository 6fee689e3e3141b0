// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.engine.setting.RequiredFields;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemException;
import io.openshift.ols.spi.problem.ProblemKind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Calls components; one that fails takes no other down. */
final class Attempts {
  private final Map<ComponentId, Failure> failures = new TreeMap<>();
  private final OlsConfigSpec spec;

  Attempts(OlsConfigSpec spec) {
    this.spec = spec;
  }

  /** What the call answers, or nothing if this component failed now or before. */
  <T> Optional<T> call(ComponentId component, Supplier<T> call) {
    if (failures.containsKey(component)) {
      return Optional.empty();
    }
    try {
      return Optional.of(call.get());
    } catch (ProblemException e) {
      fail(component, e.problem());
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      failures.put(component, stumbled(component, e));
    }
    return Optional.empty();
  }

  void fail(ComponentId component, Problem problem) {
    failures.putIfAbsent(component, new Failure(problem, Optional.empty()));
  }

  Map<ComponentId, Failure> failures() {
    return Map.copyOf(failures);
  }

  /** Over a resource that lacks a required field any component may: that is the user's to mend. */
  private Failure stumbled(ComponentId component, Throwable cause) {
    return RequiredFields.missing(spec).stream()
        .findFirst()
        .map(missing -> new Failure(missing, Optional.empty()))
        .orElseGet(() -> new Failure(internal(component, cause), Optional.of(cause)));
  }

  /** Only the exception's type: its message may hold what the component read from a Secret. */
  private static Problem internal(ComponentId component, Throwable cause) {
    return new Problem(
        ProblemCode.INTERNAL,
        FieldPath.of("spec"),
        ProblemKind.INTERNAL,
        "component \"%s\" failed with %s".formatted(component, cause.getClass().getSimpleName()),
        "report it to the plugin's author with the operator's log");
  }
}
