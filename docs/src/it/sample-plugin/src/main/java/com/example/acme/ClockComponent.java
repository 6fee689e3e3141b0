// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Set;

/** A ConfigMap that says which time zone counts. */
final class ClockComponent implements Component {
  @Override
  public ComponentId id() {
    return new ComponentId("clock");
  }

  @Override
  public String conditionType() {
    return "ClockReady";
  }

  @Override
  public Set<ApiKind> kinds() {
    return Set.of(ApiKind.of(ConfigMap.class));
  }

  @Override
  public Activation activation(ReferenceScope scope) {
    return settings(scope).zone().isPresent()
        ? Activation.active()
        : Activation.inactive(AcmeSettings.PATH.field("timeZone") + " is not set");
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    return DesiredState.builder()
        .apply(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName("acme-clock")
                .withNamespace(view.namespace())
                .endMetadata()
                .addToData("zone", settings(view).zone().orElseThrow())
                .build())
        .build();
  }

  private static AcmeSettings settings(ReferenceScope scope) {
    return scope.extension(AcmeSettings.class).orElse(AcmeSettings.NONE);
  }
}
