// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.assertj;

import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what users read. */
public final class ProblemsAssert extends AbstractAssert<ProblemsAssert, List<Problem>> {
  ProblemsAssert(List<Problem> problems) {
    super(problems, ProblemsAssert.class);
  }

  /** One of them has that code. */
  public ProblemsAssert because(ProblemCode code) {
    if (actual.stream().noneMatch(p -> p.code().equals(code))) {
      failWithMessage("expected %s among %s", code, actual);
    }
    return this;
  }

  /** One of them is about that field. */
  public ProblemsAssert at(String path) {
    if (actual.stream().noneMatch(p -> p.path().text().equals(path))) {
      failWithMessage("expected a problem at %s among %s", path, actual);
    }
    return this;
  }

  /** There are none. */
  public void areNone() {
    if (!actual.isEmpty()) {
      failWithMessage("expected no problem, found %s", actual);
    }
  }
}
