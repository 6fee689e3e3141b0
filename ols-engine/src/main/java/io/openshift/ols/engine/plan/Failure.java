// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.spi.problem.Problem;
import java.util.Optional;

/**
 * A component could not be planned; its objects stay as they are.
 *
 * @param problem what the user reads
 * @param cause the trace, if it is the component's own mistake; for the log
 */
public record Failure(Problem problem, Optional<Throwable> cause) {

  /** Without the cause: its message may hold what the component read from a Secret. */
  @Override
  public String toString() {
    return problem.toString();
  }
}
