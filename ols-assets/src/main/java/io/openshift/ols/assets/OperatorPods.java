// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.assets;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.toolkit.kinds.CustomObject;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.toolkit.kinds.ServiceMonitorSpec;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.spi.toolkit.workload.Ingress;
import java.util.Map;

/**
 * What the cluster knows of the operator's own pods.
 *
 * @param namespace where they run
 */
record OperatorPods(String namespace) {
  private static final int METRICS_PORT = 8443;
  private static final String METRICS = "metrics";

  /** The cluster's Prometheus may ask for metrics, and nobody else gets in. */
  NetworkPolicy networkPolicy() {
    return new NetworkPolicyBuilder()
        .withMetadata(
            metadata(
                ObjectNames.OPERATOR_NETWORK_POLICY,
                Map.of(LabelKeys.COMPONENT, "manager", LabelKeys.NAME, "networkpolicy")))
        .withNewSpec()
        .withNewPodSelector()
        .withMatchLabels(Labels.OPERATOR)
        .endPodSelector()
        .withPolicyTypes("Ingress")
        .withIngress(Ingress.rule(METRICS_PORT, Ingress.prometheus()))
        .endSpec()
        .build();
  }

  GenericKubernetesResource monitor() {
    Map<String, String> labels =
        Labels.with(
            Map.of(LabelKeys.COMPONENT, METRICS, LabelKeys.NAME, "servicemonitor"),
            Labels.with(Labels.OPERATOR, ServiceMonitorSpec.PLATFORM_LABELS));
    return CustomObject.of(
        OptionalKinds.SERVICE_MONITOR,
        metadata(ObjectNames.OPERATOR_MONITOR, labels),
        ServiceMonitorSpec.of(
            Labels.OPERATOR,
            METRICS,
            ObjectNames.OPERATOR_METRICS_SERVICE + "." + namespace + ".svc"));
  }

  private ObjectMeta metadata(String name, Map<String, String> labels) {
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(namespace)
        .withLabels(
            Labels.with(
                labels,
                Map.of(
                    LabelKeys.INSTANCE, name,
                    LabelKeys.MANAGED_BY, Labels.MANAGER,
                    LabelKeys.PART_OF, Labels.MANAGER)))
        .build();
  }
}
