// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.manifests;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import io.openshift.ols.api.names.ObjectNames;
import java.util.List;

/**
 * The operator's account with its roles, and the roles of the cluster's monitoring.
 *
 * @param namespace the operator's
 */
record OperatorRoles(String namespace) {
  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final String MONITORING = "openshift-monitoring";
  private static final String MANAGER = "lightspeed-operator-manager-role";
  private static final String MANAGER_BINDING = "lightspeed-operator-manager-rolebinding";
  private static final String PROMETHEUS = "lightspeed-operator-prometheus-k8s";
  private static final String PROMETHEUS_OPERATOR = "lightspeed-operator-prometheus-operator";
  private static final String[] READ = {"get", "list", "watch"};

  List<HasMetadata> ofOperator(OperatorRights rights) {
    Subject account = account(ObjectNames.OPERATOR_DEPLOYMENT, namespace);
    return List.of(
        new ServiceAccountBuilder().withMetadata(here(ObjectNames.OPERATOR_DEPLOYMENT)).build(),
        role(MANAGER, rights.here()),
        binding(MANAGER_BINDING, MANAGER, account),
        new ClusterRoleBuilder()
            .withNewMetadata()
            .withName(MANAGER)
            .endMetadata()
            .withRules(rights.everywhere())
            .build(),
        new ClusterRoleBindingBuilder()
            .withNewMetadata()
            .withName(MANAGER_BINDING)
            .endMetadata()
            .withNewRoleRef(RBAC, "ClusterRole", MANAGER)
            .withSubjects(account)
            .build());
  }

  /** Prometheus finds what to ask; its operator reads the token that is to be presented. */
  List<HasMetadata> ofMonitoring() {
    PolicyRule find =
        new PolicyRuleBuilder()
            .withApiGroups("")
            .withResources("endpoints", "pods", "services")
            .withVerbs(READ)
            .build();
    PolicyRule token =
        new PolicyRuleBuilder()
            .withApiGroups("")
            .withResources("secrets")
            .withResourceNames(ObjectNames.METRICS_READER_TOKEN)
            .withVerbs(READ)
            .build();
    return List.of(
        role(PROMETHEUS, List.of(find)),
        binding(PROMETHEUS, PROMETHEUS, account("prometheus-k8s", MONITORING)),
        role(PROMETHEUS_OPERATOR, List.of(token)),
        binding(
            PROMETHEUS_OPERATOR, PROMETHEUS_OPERATOR, account("prometheus-operator", MONITORING)));
  }

  private HasMetadata role(String name, List<PolicyRule> rules) {
    return new RoleBuilder().withMetadata(here(name)).withRules(rules).build();
  }

  private HasMetadata binding(String name, String role, Subject subject) {
    return new RoleBindingBuilder()
        .withMetadata(here(name))
        .withNewRoleRef(RBAC, "Role", role)
        .withSubjects(subject)
        .build();
  }

  private ObjectMeta here(String name) {
    return new ObjectMetaBuilder().withName(name).withNamespace(namespace).build();
  }

  private static Subject account(String name, String namespace) {
    return new SubjectBuilder()
        .withKind("ServiceAccount")
        .withName(name)
        .withNamespace(namespace)
        .build();
  }
}
