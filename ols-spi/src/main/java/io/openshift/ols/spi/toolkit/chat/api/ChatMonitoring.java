// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.api;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.toolkit.kinds.CustomObject;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.toolkit.kinds.ServiceMonitorSpec;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Map;

/** What the cluster's Prometheus is told about the chat API, and how it shows who it is. */
public final class ChatMonitoring {
  private static final Map<String, String> LABELS =
      Labels.with(Labels.CHAT_API, Map.of(LabelKeys.COMPONENT, "metrics"));

  private ChatMonitoring() {}

  /**
   * Adds the monitor, the token for it, and the rules that record what telemetry sends on. Without
   * monitors nobody would present the token.
   *
   * @param metricPrefix what the names of the service's own metrics begin with, as {@code ols_}
   */
  public static void addTo(DesiredState.Builder state, ReconcileView view, String metricPrefix) {
    String namespace = view.namespace();
    if (view.facts().serves(OptionalKinds.SERVICE_MONITOR)) {
      state
          .apply(token(namespace))
          .apply(
              OptionalKinds.SERVICE_MONITOR,
              CustomObject.of(
                  OptionalKinds.SERVICE_MONITOR,
                  metadata(
                      namespace,
                      ObjectNames.APP_SERVER_MONITOR,
                      Labels.with(LABELS, ServiceMonitorSpec.PLATFORM_LABELS)),
                  monitor(namespace)));
    }
    state.apply(
        OptionalKinds.PROMETHEUS_RULE,
        CustomObject.of(
            OptionalKinds.PROMETHEUS_RULE,
            metadata(namespace, ObjectNames.APP_SERVER_RULES, LABELS),
            PrometheusRuleSpec.recorded(metricPrefix)));
  }

  private static ServiceMonitorSpec monitor(String namespace) {
    return ServiceMonitorSpec.of(
            Labels.CHAT_API,
            ChatObjects.PORT_NAME,
            ObjectNames.APP_SERVER + "." + namespace + ".svc")
        .withToken(ObjectNames.METRICS_READER_TOKEN, SecretKeys.TOKEN);
  }

  /** The API server fills it in. */
  private static Secret token(String namespace) {
    return new SecretBuilder()
        .withNewMetadata()
        .withName(ObjectNames.METRICS_READER_TOKEN)
        .withNamespace(namespace)
        .addToLabels(LabelKeys.COMPONENT, "metrics")
        .addToLabels(LabelKeys.NAME, "service-account-token")
        .addToLabels(LabelKeys.PART_OF, Labels.MANAGER)
        .withAnnotations(Map.of(AnnotationKeys.SERVICE_ACCOUNT, ObjectNames.METRICS_READER))
        .endMetadata()
        .withType("kubernetes.io/service-account-token")
        .build();
  }

  private static ObjectMeta metadata(String namespace, String name, Map<String, String> labels) {
    return ChatObjects.workload(namespace).bare(name).edit().withLabels(labels).build();
  }
}
