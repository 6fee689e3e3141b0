// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.openshift.ols.backend.lcore.env.Address;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;

/**
 * How the kubelet learns whether a server works. The chat API answers these two paths to callers
 * without a token, because its file says so. Llama Stack listens inside the pod only, where the
 * kubelet cannot call, so its probes run in its container.
 */
final class Probes {
  private static final int PERIOD_SECONDS = 10;
  private static final int TIMEOUT_SECONDS = 5;
  private static final int FAILURES = 3;

  /**
   * A quarter of an hour: Llama Stack loads its providers and asks their services for models first,
   * on nodes that may be busy.
   */
  private static final int START_FAILURES = 90;

  /** Python is there in any case, a program for HTTP is not; proxies of the pod do not matter. */
  private static final String ASK =
      """
      import http.client, sys
      server = http.client.HTTPConnection("%s", %d, timeout=4)
      server.request("GET", "/v1/health")
      sys.exit(server.getresponse().status != 200)
      """
          .formatted(Address.HOST, Address.PORT);

  private Probes() {}

  /** Whether the chat API has come up at all. */
  static Probe stackStart() {
    return start(stack("/liveness"));
  }

  /** A path of the chat API. */
  static Probe stack(String path) {
    return probe()
        .withNewHttpGet()
        .withPath(path)
        .withNewPort(ChatObjects.PORT_NAME)
        .withScheme("HTTPS")
        .endHttpGet()
        .build();
  }

  /** Whether Llama Stack has come up at all. */
  static Probe llamaStackStart() {
    return start(llamaStack());
  }

  /** Whether Llama Stack answers. */
  static Probe llamaStack() {
    return probe().withNewExec().withCommand("python3.12", "-ISc", ASK).endExec().build();
  }

  private static ProbeBuilder probe() {
    return new ProbeBuilder()
        .withPeriodSeconds(PERIOD_SECONDS)
        .withTimeoutSeconds(TIMEOUT_SECONDS)
        .withFailureThreshold(FAILURES);
  }

  private static Probe start(Probe probe) {
    return probe.edit().withFailureThreshold(START_FAILURES).build();
  }
}
