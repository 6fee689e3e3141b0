// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.toolkit.names.Labels;
import java.util.List;
import java.util.Map;

/**
 * The spec of a {@code ServiceMonitor} of {@code monitoring.coreos.com/v1}, as far as it is used
 * here. Members are named as in that API.
 */
record ServiceMonitorSpec(String jobLabel, Selector selector, List<Endpoint> endpoints) {

  record Selector(Map<String, String> matchLabels) {}

  record Endpoint(
      String port,
      String path,
      String interval,
      String scheme,
      TlsConfig tlsConfig,
      Authorization authorization) {}

  record TlsConfig(
      String caFile,
      String certFile,
      String keyFile,
      String serverName,
      boolean insecureSkipVerify) {}

  record Authorization(String type, SecretKey credentials) {}

  record SecretKey(String name, String key) {}

  /** Files of Prometheus' own pod verify the service and prove who asks. */
  static ServiceMonitorSpec of(String serverName) {
    TlsConfig tls =
        new TlsConfig(
            "/etc/prometheus/configmaps/serving-certs-ca-bundle/service-ca.crt",
            "/etc/prometheus/secrets/metrics-client-certs/tls.crt",
            "/etc/prometheus/secrets/metrics-client-certs/tls.key",
            serverName,
            false);
    Authorization authorization =
        new Authorization(
            "Bearer", new SecretKey(ObjectNames.METRICS_READER_TOKEN, SecretKeys.TOKEN));
    return new ServiceMonitorSpec(
        LabelKeys.NAME,
        new Selector(Labels.CHAT_API),
        List.of(
            new Endpoint(
                AppServerObjects.PORT_NAME, "/metrics", "30s", "https", tls, authorization)));
  }
}
