// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.problem;

/** Who can mend a problem, and so what the operator does meanwhile. */
public enum ProblemKind {
  /** The author of the custom resource; nothing is retried until an input changes. */
  USER,
  /** The cluster: something is not there yet, or the API server said no; watched and retried. */
  CLUSTER,
  /** The author of the component; logged once with its trace. */
  INTERNAL
}
