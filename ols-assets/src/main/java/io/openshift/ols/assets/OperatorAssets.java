// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.assets;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Owner;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Set;
import java.util.stream.Collectors;

/** The operator's own objects. They are kept while there is a resource, and stay without one. */
final class OperatorAssets implements Component {
  private static final ComponentId ID = new ComponentId("operator");

  @Override
  public ComponentId id() {
    return ID;
  }

  @Override
  public String conditionType() {
    return ConditionTypes.OPERATOR_ASSETS_READY;
  }

  @Override
  public Set<ApiKind> kinds() {
    return Set.of(
        ApiKind.of(ServiceAccount.class),
        ApiKind.of(ClusterRole.class),
        ApiKind.of(ClusterRoleBinding.class),
        ApiKind.of(NetworkPolicy.class),
        OptionalKinds.SERVICE_MONITOR);
  }

  @Override
  public Set<ObjectId> namedObjects(String namespace) {
    return AccessObjects.all(namespace).stream()
        .map(object -> Manifest.of(object).id())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    DesiredState.Builder state = DesiredState.builder();
    for (HasMetadata object : AccessObjects.all(view.namespace())) {
      state.apply(Owner.OPERATOR, object);
    }
    OperatorPods pods = new OperatorPods(view.namespace());
    return state
        .apply(Owner.OPERATOR, pods.networkPolicy())
        .apply(Owner.OPERATOR, OptionalKinds.SERVICE_MONITOR, pods.monitor())
        .build();
  }

  @Override
  public Set<AccessRule> access() {
    return AccessObjects.granted();
  }
}
