// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.problem;

/**
 * Ends the planning of one component with a problem. The component's objects stay as they are,
 * every other component goes on. Thrown by the view (an image that nobody names, an extension that
 * cannot be read) and by components that cannot say anything without the missing thing.
 */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
