// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.List;

/**
 * A complete configuration of the server, to start from.
 *
 * @param tree what it says; never changed
 * @param source where it is from, for the user
 * @param problems with any of these there is none
 */
record BaseConfig(ObjectNode tree, String source, List<Problem> problems) {
  BaseConfig {
    problems = List.copyOf(problems);
  }

  /** The configuration in a text, or why it cannot be used. */
  static BaseConfig read(String text, String source, FieldPath path) {
    try {
      ObjectNode tree = SafeYaml.read(text);
      return new BaseConfig(tree, source, BaseShape.check(tree, source, path));
    } catch (UnreadableYamlException e) {
      return unusable(Codes.FAILED, source, path, e.flaw());
    }
  }

  static BaseConfig unusable(ProblemCode code, String source, FieldPath path, String why) {
    Problem problem =
        Problem.user(
            code,
            path,
            source + " " + why,
            "put a complete configuration of the server there, or name another");
    return new BaseConfig(EmbeddedBase.NOTHING, source, List.of(problem));
  }
}
