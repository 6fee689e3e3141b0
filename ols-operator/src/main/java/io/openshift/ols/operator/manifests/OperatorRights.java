// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.manifests;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.Registered;
import io.openshift.ols.operator.cluster.Kinds;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the operator has to be allowed: what its own loop does, and what the loaded plugins declare.
 * Whatever lives in a namespace is allowed in the operator's own only; of the rest single objects
 * where they are known by name. Objects are watched by label, for which a right on names is none.
 */
final class OperatorRights {
  private static final List<String> GET = List.of("get");
  private static final List<String> FOLLOW = List.of("list", "watch");
  private static final List<String> WRITE = List.of("create", "delete", "get", "patch");
  private static final List<String> EDIT = List.of("get", "list", "patch", "watch");

  private final Catalog catalog;
  private final String namespace;

  OperatorRights(Catalog catalog, String namespace) {
    this.catalog = catalog;
    this.namespace = namespace;
  }

  /** In the operator's namespace. What the resource refers to may have any name. */
  List<PolicyRule> here() {
    RuleSet rules =
        new RuleSet()
            .allow(FOLLOW, ApiKind.of(Secret.class))
            .allow(FOLLOW, ApiKind.of(ConfigMap.class))
            .allow(FOLLOW, Kinds.POD)
            .allow(GET, ApiKind.of(Deployment.class), List.of(ObjectNames.OPERATOR_DEPLOYMENT));
    catalog.produced().stream()
        .filter(ApiKind::namespaced)
        .forEach(kind -> rules.allow(FOLLOW, kind).allow(WRITE, kind));
    return rules.rules();
  }

  /** For what lives in no namespace, and for what the roles of components hand on. */
  List<PolicyRule> everywhere() {
    List<String> cluster = List.of(OlsConfig.NAME);
    ApiKind config = Kinds.OLS_CONFIG;
    RuleSet rules =
        new RuleSet()
            .allow(FOLLOW, config)
            .allow(List.of("get", "patch"), config, cluster)
            .allow(List.of("patch"), config.group(), config.plural() + "/status", cluster)
            // Where the server checks it, only who may do this can set owners that block deletion.
            .allow(List.of("update"), config.group(), config.plural() + "/finalizers", cluster)
            .allow(FOLLOW, Kinds.CRD, definitions())
            .allow(FOLLOW, Kinds.CLUSTER_VERSION, List.of(ObjectNames.CLUSTER_VERSION))
            .allow(List.of("create"), ApiKind.of(SelfSubjectAccessReview.class));
    catalog.edits().forEach(o -> rules.allow(EDIT, o.kind(), List.of(o.name())));
    for (Registered<Component> registered : catalog.components()) {
      Component component = registered.part();
      component.kinds().stream()
          .filter(kind -> !kind.namespaced())
          .forEach(kind -> rules.allow(FOLLOW, kind).allow(WRITE, kind, names(component, kind)));
      component.access().forEach(rules::allow);
    }
    return rules.rules();
  }

  private List<String> names(Component component, ApiKind kind) {
    return component.namedObjects(namespace).stream()
        .filter(object -> object.kind().equals(kind))
        .map(ObjectId::name)
        .toList();
  }

  /** Of the kinds that may come and go. */
  private List<String> definitions() {
    return Stream.concat(catalog.kinds().stream(), Stream.of(Kinds.CLUSTER_VERSION))
        .filter(Kinds::mayComeAndGo)
        .map(ApiKind::resource)
        .toList();
  }
}
