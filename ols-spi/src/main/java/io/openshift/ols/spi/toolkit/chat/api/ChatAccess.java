// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.api;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.state.DesiredState;
import java.util.List;

/**
 * Who the service is, and what it may do. The role's name is the same for all backends, so that
 * while one takes over from another it holds the rules of both.
 */
public final class ChatAccess {
  /**
   * Asking who a caller is and what he may do, and what the container that sends collected data
   * reads.
   */
  public static final List<AccessRule> RULES =
      List.of(
          new AccessRule(
              "authorization.k8s.io",
              List.of("subjectaccessreviews"),
              List.of(),
              List.of("create")),
          new AccessRule(
              "authentication.k8s.io", List.of("tokenreviews"), List.of(), List.of("create")),
          new AccessRule(
              "config.openshift.io", List.of("clusterversions"), List.of(), List.of("get", "list")),
          new AccessRule("", List.of("secrets"), List.of(ObjectNames.PULL_SECRET), List.of("get")));

  private ChatAccess() {}

  /**
   * Adds ServiceAccount, role and binding. The operator has to have what it hands on, so a backend
   * declares the same rules as its own access.
   *
   * @param rules {@link #RULES}, and what else the service does in the cluster
   */
  public static void addTo(DesiredState.Builder state, String namespace, List<AccessRule> rules) {
    state
        .apply(ChatObjects.workload(namespace).serviceAccount())
        .apply(role(rules))
        .apply(binding(namespace));
  }

  private static ClusterRole role(List<AccessRule> rules) {
    return new ClusterRoleBuilder()
        .withMetadata(named(ObjectNames.APP_SERVER_ROLE))
        .withRules(rules.stream().map(ChatAccess::rule).toList())
        .build();
  }

  private static PolicyRule rule(AccessRule rule) {
    if (!rule.urls().isEmpty()) {
      return new PolicyRuleBuilder()
          .withNonResourceURLs(rule.urls())
          .withVerbs(rule.verbs())
          .build();
    }
    return new PolicyRuleBuilder()
        .withApiGroups(rule.group())
        .withResources(rule.resources())
        .withResourceNames(rule.names())
        .withVerbs(rule.verbs())
        .build();
  }

  private static ClusterRoleBinding binding(String namespace) {
    return new ClusterRoleBindingBuilder()
        .withMetadata(named(ObjectNames.APP_SERVER_ROLE_BINDING))
        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", ObjectNames.APP_SERVER_ROLE)
        .addNewSubject()
        .withKind("ServiceAccount")
        .withName(ObjectNames.APP_SERVER)
        .withNamespace(namespace)
        .endSubject()
        .build();
  }

  private static ObjectMeta named(String name) {
    return new ObjectMetaBuilder().withName(name).build();
  }
}
