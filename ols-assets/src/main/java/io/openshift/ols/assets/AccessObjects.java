// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.assets;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.toolkit.names.Labels;
import java.util.List;
import java.util.Set;

/**
 * Who may ask the chat API. A backend does not check a caller against objects of the cluster but
 * against paths, which no server serves: a role that allows the path allows the call.
 */
final class AccessObjects {
  private static final List<String> GET = List.of("get");
  private static final List<String> METRICS = List.of("/ls-access", "/ols-metrics-access");
  private static final List<String> QUESTIONS = List.of("/ls-access", "/ols-access");

  private AccessObjects() {}

  /** The account that asks for metrics, its role, and the role that administrators give users. */
  static List<HasMetadata> all(String namespace) {
    return List.of(
        metricsReader(namespace),
        role(ObjectNames.METRICS_ROLE, METRICS),
        metricsBinding(namespace),
        role(ObjectNames.QUERY_ROLE, QUESTIONS));
  }

  /** What the operator has to have in order to hand it on. */
  static Set<AccessRule> granted() {
    return Set.of(AccessRule.ofPaths(METRICS, GET), AccessRule.ofPaths(QUESTIONS, GET));
  }

  private static ServiceAccount metricsReader(String namespace) {
    return new ServiceAccountBuilder()
        .withNewMetadata()
        .withName(ObjectNames.METRICS_READER)
        .withNamespace(namespace)
        .addToLabels(LabelKeys.COMPONENT, "metrics")
        .addToLabels(LabelKeys.NAME, "service-account")
        .addToLabels(LabelKeys.PART_OF, Labels.MANAGER)
        .endMetadata()
        .build();
  }

  private static ClusterRole role(String name, List<String> paths) {
    return new ClusterRoleBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .addNewRule()
        .withNonResourceURLs(paths)
        .withVerbs(GET)
        .endRule()
        .build();
  }

  private static ClusterRoleBinding metricsBinding(String namespace) {
    return new ClusterRoleBindingBuilder()
        .withNewMetadata()
        .withName(ObjectNames.METRICS_ROLE)
        .endMetadata()
        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", ObjectNames.METRICS_ROLE)
        .addNewSubject()
        .withKind("ServiceAccount")
        .withName(ObjectNames.METRICS_READER)
        .withNamespace(namespace)
        .endSubject()
        .build();
  }
}
