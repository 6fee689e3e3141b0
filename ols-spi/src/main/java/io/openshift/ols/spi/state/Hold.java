// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import io.openshift.ols.spi.problem.Problem;
import java.util.Objects;

/**
 * An object that cannot be written as it should be: it is neither written nor deleted, and what
 * lives keeps running. Every pod that consumes it is held with it.
 *
 * @param object the object
 * @param problem why
 */
public record Hold(ObjectId object, Problem problem) {
  public Hold {
    Objects.requireNonNull(object);
    Objects.requireNonNull(problem);
  }
}
