// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Set;

/** One component whose pods read the file of the app server too. */
final class ReaderPlugin implements OlsPlugin {
  static final String NAME = "lightspeed-reader";

  @Override
  public String id() {
    return "reader";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Component> components() {
    return List.of(new Reader());
  }

  private static final class Reader implements Component {
    @Override
    public ComponentId id() {
      return new ComponentId("reader");
    }

    @Override
    public String conditionType() {
      return "ReaderReady";
    }

    @Override
    public Set<ApiKind> kinds() {
      return Set.of(ApiKind.of(Deployment.class));
    }

    @Override
    public DesiredState desiredState(ReconcileView view) {
      return DesiredState.builder()
          .apply(
              Serialization.unmarshal(
                  """
                  metadata: {name: %1$s, namespace: %2$s}
                  spec:
                    replicas: 1
                    selector: {matchLabels: {app: %1$s}}
                    template:
                      metadata: {labels: {app: %1$s, app.kubernetes.io/managed-by: lightspeed-operator}}
                      spec:
                        containers: [{name: reader, image: "example.com/reader:1"}]
                        volumes: [{name: config, configMap: {name: %3$s}}]
                  """
                      .formatted(NAME, view.namespace(), ObjectNames.APP_SERVER_CONFIG),
                  Deployment.class))
          .build();
    }
  }
}
