// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who may call: whoever the cluster says. Kubelet's probes carry no token; Prometheus does, so
 * metrics stay protected.
 */
record AuthenticationSection(
    @JsonProperty("module") String module,
    @JsonProperty("skip_for_health_probes") boolean openProbes) {
  static final AuthenticationSection CLUSTER = new AuthenticationSection("k8s", true);
}
