// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.toolkit.kinds.CustomObject;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.toolkit.names.Labels;
import java.util.Map;

/** What the cluster's Prometheus is told about the app server. */
public final class AppServerMonitoring {
  private static final Map<String, String> LABELS =
      Labels.with(Labels.CHAT_API, Map.of(LabelKeys.COMPONENT, "metrics"));

  private static final Map<String, String> MONITOR_LABELS =
      Labels.with(
          LABELS,
          Map.of(
              "monitoring.openshift.io/collection-profile",
              "full",
              "openshift.io/user-monitoring",
              "false"));

  private AppServerMonitoring() {}

  public static void addTo(DesiredState.Builder state, String namespace) {
    String serverName = ObjectNames.APP_SERVER + "." + namespace + ".svc";
    state
        .apply(
            OptionalKinds.SERVICE_MONITOR,
            CustomObject.of(
                OptionalKinds.SERVICE_MONITOR,
                metadata(namespace, ObjectNames.APP_SERVER_MONITOR, MONITOR_LABELS),
                ServiceMonitorSpec.of(serverName)))
        .apply(
            OptionalKinds.PROMETHEUS_RULE,
            CustomObject.of(
                OptionalKinds.PROMETHEUS_RULE,
                metadata(namespace, ObjectNames.APP_SERVER_RULES, LABELS),
                PrometheusRuleSpec.recorded()));
  }

  private static ObjectMeta metadata(String namespace, String name, Map<String, String> labels) {
    return AppServerObjects.workload(namespace).bare(name).edit().withLabels(labels).build();
  }
}
