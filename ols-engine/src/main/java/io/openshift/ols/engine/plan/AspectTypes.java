// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemException;
import io.openshift.ols.spi.problem.ProblemKind;
import io.openshift.ols.spi.state.Aspect;
import io.openshift.ols.spi.state.DesiredState;
import java.util.HashSet;
import java.util.Set;

/** Condition types that are taken: a status with one of them twice cannot be written. */
final class AspectTypes {
  private final Set<String> taken = new HashSet<>(ConditionTypes.OF_THE_OPERATOR);

  AspectTypes(Catalog catalog) {
    catalog.components().forEach(c -> taken.add(c.part().conditionType()));
  }

  /**
   * The state, whose types are taken from now on.
   *
   * @throws ProblemException if one of them is somebody else's
   */
  DesiredState claim(ComponentId component, DesiredState state) {
    for (Aspect aspect : state.aspects()) {
      if (!taken.add(aspect.type())) {
        throw new ProblemException(
            new Problem(
                ProblemCode.INTERNAL,
                FieldPath.of("spec"),
                ProblemKind.INTERNAL,
                "component \"%s\" tells condition \"%s\", which is somebody else's"
                    .formatted(component, aspect.type()),
                "report it to the plugin's author"));
      }
    }
    return state;
  }
}
