// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;

/** The operator could not start on a cluster; says on which, why, and how to name another. */
final class NoClusterException extends RuntimeException {
  NoClusterException(Config config, Throwable cause) {
    super(
        "cannot start on the cluster at %s: %s; name another with --kubeconfig or KUBECONFIG"
            .formatted(config.getMasterUrl(), reason(cause)),
        cause);
  }

  /** The first cause that is more than wrapping: who refused, or how the connection failed. */
  private static String reason(Throwable cause) {
    Throwable telling = cause;
    while (telling.getCause() != null && !tells(telling)) {
      telling = telling.getCause();
    }
    String type = telling.getClass().getSimpleName();
    return telling.getMessage() == null ? type : telling.getMessage() + " (" + type + ")";
  }

  private static boolean tells(Throwable cause) {
    return cause instanceof KubernetesClientException refused
        ? refused.getCode() > 0
        : cause instanceof IOException && cause.getClass() != IOException.class;
  }
}
