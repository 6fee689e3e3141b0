// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;

/** The good twin: the one package that chooses the clock and builds the client. */
interface CompositionRoot {
  KubernetesClient client();

  static Clock clock() {
    return Clock.systemUTC();
  }
}
