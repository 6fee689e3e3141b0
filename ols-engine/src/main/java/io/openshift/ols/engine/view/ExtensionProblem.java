// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.stream.Collectors;

/** Says in the user's words why a plugin's part of the resource cannot be read. */
final class ExtensionProblem {
  private ExtensionProblem() {}

  static Problem of(String plugin, JsonProcessingException cause) {
    FieldPath path = path(FieldPath.of("spec.extensions").field(plugin), cause);
    if (cause instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      return Problem.user(
          ProblemCode.INVALID_VALUE, path, "the plugin has no such setting", "use one of " + known);
    }
    return Problem.user(
        ProblemCode.INVALID_VALUE,
        path,
        "the value is not of the kind that the plugin reads",
        "write it as the plugin's author documents it");
  }

  private static FieldPath path(FieldPath root, JsonProcessingException cause) {
    FieldPath path = root;
    if (cause instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference step : mapping.getPath()) {
        path =
            step.getFieldName() == null
                ? path.index(step.getIndex())
                : path.field(step.getFieldName());
      }
    }
    return path;
  }
}
