// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who the service is, and what it may do. */
public final class AppServerAccess {
  private static final List<AccessRule> RULES =
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

  private AppServerAccess() {}

  /** What the operator has to have in order to hand it on. */
  public static Set<AccessRule> granted() {
    return new LinkedHashSet<>(RULES);
  }

  public static void addTo(DesiredState.Builder state, String namespace) {
    state
        .apply(AppServerObjects.workload(namespace).serviceAccount())
        .apply(role())
        .apply(binding(namespace));
  }

  private static ClusterRole role() {
    return new ClusterRoleBuilder()
        .withMetadata(named(ObjectNames.APP_SERVER_ROLE))
        .withRules(RULES.stream().map(AppServerAccess::rule).toList())
        .build();
  }

  private static PolicyRule rule(AccessRule rule) {
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
