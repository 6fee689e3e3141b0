// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.DeploymentsSpec;
import io.openshift.ols.api.v1alpha1.PodConfig;
import io.openshift.ols.console.workload.ConsoleDeployment;
import io.openshift.ols.console.workload.ConsoleObjects;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.SharedEdit;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.toolkit.workload.Placement;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chat window in OpenShift's console. Inactive where there is no such console. */
final class ConsoleComponent implements Component {
  private static final ComponentId ID = new ComponentId("console");
  private static final FieldPath DEPLOYMENT = FieldPath.of("spec.ols.deployment.console");
  private static final SharedEdit REGISTRATION =
      new SharedEdit(
          new ObjectId(OptionalKinds.CONSOLE, "", ObjectNames.CONSOLE),
          "/spec/plugins",
          ObjectNames.CONSOLE_PLUGIN);

  @Override
  public ComponentId id() {
    return ID;
  }

  @Override
  public String conditionType() {
    return ConditionTypes.CONSOLE_PLUGIN_READY;
  }

  @Override
  public Set<ApiKind> kinds() {
    return Set.of(
        ApiKind.of(ConfigMap.class),
        ApiKind.of(Secret.class),
        ApiKind.of(NetworkPolicy.class),
        ApiKind.of(ServiceAccount.class),
        ApiKind.of(Deployment.class),
        ApiKind.of(Service.class),
        OptionalKinds.CONSOLE_PLUGIN);
  }

  @Override
  public Set<ObjectId> namedObjects(String namespace) {
    return Set.of(new ObjectId(OptionalKinds.CONSOLE_PLUGIN, "", ObjectNames.CONSOLE_PLUGIN));
  }

  @Override
  public Set<ObjectId> edits() {
    return Set.of(REGISTRATION.object());
  }

  @Override
  public Activation activation(ReferenceScope scope) {
    return scope.facts().serves(OptionalKinds.CONSOLE_PLUGIN)
            && scope.facts().serves(OptionalKinds.CONSOLE)
        ? Activation.active()
        : Activation.inactive("the cluster has no OpenShift console");
  }

  @Override
  public Set<ExternalReference> references(ReferenceScope scope) {
    return Set.of(ConsoleObjects.CERTIFICATE.reference(scope, DEPLOYMENT));
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.one(ApiEndpoint.KEY));
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    ConsoleObjects objects = new ConsoleObjects(view.namespace());
    ConsoleDeployment deployment = new ConsoleDeployment(placement(view));
    String image = view.image(ConsoleImages.forVersion(view.facts().openShift()));
    DesiredState.Builder state =
        DesiredState.builder()
            .apply(objects.config())
            .apply(objects.networkPolicy())
            .apply(objects.serviceAccount())
            .apply(deployment.object(view, image))
            .apply(objects.service())
            .apply(OptionalKinds.CONSOLE_PLUGIN, objects.plugin(view.one(ApiEndpoint.KEY)))
            .edit(REGISTRATION);
    ConsoleObjects.CERTIFICATE.addTo(state, view);
    Placement.onePodOnly(placement(view), DEPLOYMENT).ifPresent(state::report);
    return state.build();
  }

  @Override
  public Set<FieldPath> consumes() {
    return Placement.fields(DEPLOYMENT);
  }

  @Override
  public Set<ImageKey> images() {
    return Set.copyOf(ConsoleImages.ALL);
  }

  private static @Nullable PodConfig placement(ReferenceScope scope) {
    DeploymentsSpec deployment = scope.spec().getOls().getDeployment();
    return deployment == null ? null : deployment.getConsole();
  }
}
