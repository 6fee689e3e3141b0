// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.offer.DatabaseClient;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A backend that has Service, account and role in common with the app server, by name, and whose
 * pods bear other labels.
 */
final class TwinPlugin implements OlsPlugin {
  static final String ID = "twin";
  static final String NAME = "lightspeed-twin";
  private static final String API = ObjectNames.APP_SERVER;
  static final Map<String, String> LABELS =
      Map.of("app", NAME, "app.kubernetes.io/managed-by", "lightspeed-operator");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Backend> backends() {
    return List.of(new Twin());
  }

  private static final class Twin implements Backend {
    @Override
    public ComponentId id() {
      return new ComponentId(ID);
    }

    @Override
    public String conditionType() {
      return ConditionTypes.API_READY;
    }

    @Override
    public DialectId dialect() {
      return new DialectId("echo");
    }

    @Override
    public Set<ApiKind> kinds() {
      return Set.of(
          ApiKind.of(ConfigMap.class),
          ApiKind.of(Service.class),
          ApiKind.of(ServiceAccount.class),
          ApiKind.of(ClusterRole.class),
          ApiKind.of(Deployment.class));
    }

    @Override
    public Set<ObjectId> namedObjects(String namespace) {
      return Set.of(new ObjectId(ApiKind.of(ClusterRole.class), "", ObjectNames.APP_SERVER_ROLE));
    }

    @Override
    public Set<AccessRule> access() {
      return Set.of(AccessRule.ofPaths(List.of("/twin"), List.of("get")));
    }

    @Override
    public Set<FieldPath> consumes() {
      return Set.of(FieldPath.of("spec.ols"), FieldPath.of("spec.llm"));
    }

    @Override
    public Offers offers(ReconcileView view) {
      return Offers.none()
          .with(ApiEndpoint.KEY, new ApiEndpoint(API, 8443, Optional.empty()))
          .with(DatabaseClient.KEY, new DatabaseClient(LABELS));
    }

    @Override
    public DesiredState desiredState(ReconcileView view) {
      String namespace = view.namespace();
      return DesiredState.builder()
          .apply(
              read(
                  ServiceAccount.class,
                  "metadata: {name: %s, namespace: %s}".formatted(API, namespace)))
          .apply(
              read(
                  ClusterRole.class,
                  "metadata: {name: %s}\nrules: [{nonResourceURLs: [/twin], verbs: [get]}]"
                      .formatted(ObjectNames.APP_SERVER_ROLE)))
          .apply(
              read(
                  Service.class,
                  """
                  metadata: {name: %s, namespace: %s}
                  spec:
                    selector: {app: %s, app.kubernetes.io/managed-by: lightspeed-operator}
                    ports: [{name: https, port: 8443, targetPort: 9443, protocol: TCP}]
                  """
                      .formatted(API, namespace, NAME)))
          .apply(
              read(
                  ConfigMap.class,
                  "metadata: {name: %s, namespace: %s}\ndata: {a: b}".formatted(NAME, namespace)))
          .apply(
              read(
                  Deployment.class,
                  """
                  metadata: {name: %1$s, namespace: %2$s}
                  spec:
                    replicas: 1
                    selector: {matchLabels: {app: %1$s}}
                    template:
                      metadata: {labels: {app: %1$s, app.kubernetes.io/managed-by: lightspeed-operator}}
                      spec:
                        containers: [{name: twin, image: "example.com/twin:1"}]
                        volumes: [{name: config, configMap: {name: %1$s}}]
                  """
                      .formatted(NAME, namespace)))
          .build();
    }

    private static <T> T read(Class<T> type, String yaml) {
      return Serialization.unmarshal(yaml, type);
    }
  }
}
