// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.backend.lcore.env.Paths;
import org.jspecify.annotations.Nullable;

/**
 * How the chat API is served.
 *
 * @param host all addresses
 * @param workers processes; one, because state is kept in memory too
 * @param colorLog whether log lines have colours, which is for people who look for faults
 */
record ServiceSection(
    @JsonProperty("host") String host,
    @JsonProperty("port") int port,
    @JsonProperty("workers") int workers,
    @JsonProperty("access_log") boolean accessLog,
    @JsonProperty("color_log") boolean colorLog,
    @JsonProperty("tls_config") Tls tls) {
  private static final int PORT = 8443;

  /** The files have to be there when the server starts. */
  record Tls(
      @JsonProperty("tls_certificate_path") String certificate,
      @JsonProperty("tls_key_path") String key) {}

  static ServiceSection of(@Nullable String logLevel) {
    return new ServiceSection(
        "0.0.0.0",
        PORT,
        1,
        true,
        "DEBUG".equals(logLevel),
        new Tls(
            Paths.SERVING_CERTIFICATE + "/" + SecretKeys.TLS_CERT,
            Paths.SERVING_CERTIFICATE + "/" + SecretKeys.TLS_KEY));
  }
}
