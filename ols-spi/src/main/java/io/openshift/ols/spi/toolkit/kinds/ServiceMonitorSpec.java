// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.kinds;

import io.openshift.ols.api.names.LabelKeys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a {@code ServiceMonitor} of {@code monitoring.coreos.com/v1}, as far as it is used
 * here: one endpoint that the cluster's own Prometheus asks over TLS. Members are named as in that
 * API.
 */
public record ServiceMonitorSpec(String jobLabel, Selector selector, List<Endpoint> endpoints) {
  /** What the cluster's own Prometheus looks for; that of user workloads passes over. */
  public static final Map<String, String> PLATFORM_LABELS =
      Map.of(
          "monitoring.openshift.io/collection-profile",
          "full",
          "openshift.io/user-monitoring",
          "false");

  /** Which Services. */
  public record Selector(Map<String, String> matchLabels) {}

  /** What to ask of them. */
  public record Endpoint(
      String port,
      String path,
      String interval,
      String scheme,
      TlsConfig tlsConfig,
      @Nullable Authorization authorization) {}

  /** Files of Prometheus' own pod. */
  public record TlsConfig(
      String caFile,
      String certFile,
      String keyFile,
      String serverName,
      boolean insecureSkipVerify) {}

  /** What Prometheus presents beside its certificate. */
  public record Authorization(String type, SecretKey credentials) {}

  /** A key of a Secret in the monitor's namespace. */
  public record SecretKey(String name, String key) {}

  /**
   * Prometheus verifies the service and proves by its own certificate who asks.
   *
   * @param selector labels of the Service
   * @param port name of the Service's port
   * @param serverName name in the certificate of the service
   */
  public static ServiceMonitorSpec of(
      Map<String, String> selector, String port, String serverName) {
    return of(selector, new Endpoint(port, "/metrics", "30s", "https", tls(serverName), null));
  }

  /** The same, and Prometheus presents a token as well. */
  public ServiceMonitorSpec withToken(String secret, String key) {
    Endpoint plain = endpoints.get(0);
    return of(
        selector.matchLabels(),
        new Endpoint(
            plain.port(),
            plain.path(),
            plain.interval(),
            plain.scheme(),
            plain.tlsConfig(),
            new Authorization("Bearer", new SecretKey(secret, key))));
  }

  private static ServiceMonitorSpec of(Map<String, String> selector, Endpoint endpoint) {
    return new ServiceMonitorSpec(LabelKeys.NAME, new Selector(selector), List.of(endpoint));
  }

  private static TlsConfig tls(String serverName) {
    return new TlsConfig(
        "/etc/prometheus/configmaps/serving-certs-ca-bundle/service-ca.crt",
        "/etc/prometheus/secrets/metrics-client-certs/tls.crt",
        "/etc/prometheus/secrets/metrics-client-certs/tls.key",
        serverName,
        false);
  }
}
