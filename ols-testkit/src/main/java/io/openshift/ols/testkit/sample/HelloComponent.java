// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Set;

/** One ConfigMap that greets the namespace. */
public final class HelloComponent implements Component {
  /** The component's id. */
  public static final String ID = "hello";

  /** The ConfigMap's name. */
  public static final String NAME = "lightspeed-hello";

  @Override
  public ComponentId id() {
    return new ComponentId(ID);
  }

  @Override
  public String conditionType() {
    return "HelloReady";
  }

  @Override
  public Set<ApiKind> kinds() {
    return Set.of(ApiKind.of(ConfigMap.class));
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    return DesiredState.builder()
        .apply(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(NAME)
                .withNamespace(view.namespace())
                .endMetadata()
                .addToData("greeting", "Hello, " + view.namespace())
                .build())
        .build();
  }
}
