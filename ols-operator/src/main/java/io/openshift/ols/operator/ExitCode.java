// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.openshift.ols.engine.catalog.DuplicateNamesException;
import io.openshift.ols.operator.config.UsageException;

/** What the process's end tells its caller. */
final class ExitCode {
  static final int OK = 0;

  /** Nobody foresaw it. */
  static final int UNEXPECTED = 1;

  /** The caller's mistake: trying again changes nothing. */
  static final int USAGE = 2;

  /** The API server cannot be reached or refuses: trying again may help. */
  static final int INFRASTRUCTURE = 3;

  private ExitCode() {}

  static int of(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof UsageException || t instanceof DuplicateNamesException) {
        return USAGE;
      }
      if (t instanceof KubernetesClientException || t instanceof java.io.IOException) {
        return INFRASTRUCTURE;
      }
    }
    return UNEXPECTED;
  }
}
