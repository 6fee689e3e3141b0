// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.workload;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.openshift.ols.api.names.LabelKeys;
import java.util.List;
import java.util.Map;

/** Who may reach a program's TCP port: one rule per kind of caller. */
public final class Ingress {
  private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

  private Ingress() {}

  /** The rule that lets a peer reach a port. */
  public static NetworkPolicyIngressRule rule(int port, NetworkPolicyPeer peer) {
    return new NetworkPolicyIngressRuleBuilder()
        .withFrom(peer)
        .addNewPort()
        .withProtocol("TCP")
        .withPort(new IntOrString(port))
        .endPort()
        .build();
  }

  /** Pods of the same namespace. */
  public static NetworkPolicyPeer pods(Map<String, String> labels) {
    return new NetworkPolicyPeerBuilder().withPodSelector(matching(labels)).build();
  }

  /** Pods of another namespace. */
  public static NetworkPolicyPeer pods(String namespace, LabelSelector pods) {
    return new NetworkPolicyPeerBuilder()
        .withNamespaceSelector(matching(Map.of(NAMESPACE_NAME, namespace)))
        .withPodSelector(pods)
        .build();
  }

  /** The pods of the cluster's own Prometheus. */
  public static NetworkPolicyPeer prometheus() {
    return pods(
        "openshift-monitoring",
        new LabelSelectorBuilder()
            .withMatchExpressions(
                new LabelSelectorRequirement(LabelKeys.NAME, "In", List.of("prometheus")),
                new LabelSelectorRequirement("prometheus", "In", List.of("k8s")))
            .build());
  }

  /** The pods of OpenShift's console. */
  public static NetworkPolicyPeer console() {
    return pods("openshift-console", matching(Map.of("app", "console")));
  }

  /** Every pod of the namespaces with these labels. */
  public static NetworkPolicyPeer namespaces(Map<String, String> labels) {
    return new NetworkPolicyPeerBuilder().withNamespaceSelector(matching(labels)).build();
  }

  private static LabelSelector matching(Map<String, String> labels) {
    return new LabelSelectorBuilder().withMatchLabels(labels).build();
  }
}
