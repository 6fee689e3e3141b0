// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import java.util.Set;

/** Kinds that the operator itself reads, besides those that components declare. */
public final class Kinds {
  public static final ApiKind POD = ApiKind.of(Pod.class);
  public static final ApiKind CRD = ApiKind.of(CustomResourceDefinition.class);
  public static final ApiKind OLS_CONFIG = ApiKind.of(OlsConfig.class);
  public static final ApiKind CLUSTER_VERSION =
      new ApiKind("config.openshift.io", "v1", "ClusterVersion", "clusterversions", false);

  private static final Set<String> BUILT_IN =
      Set.of("", "apps", "batch", "networking.k8s.io", "policy", "rbac.authorization.k8s.io");

  private Kinds() {}

  /** Whether a CRD may bring the kind to the cluster or take it away. */
  public static boolean mayComeAndGo(ApiKind kind) {
    return !BUILT_IN.contains(kind.group());
  }

  /** Whether a definition is in force and serves that version. */
  static boolean isEstablished(Manifest definition, String version) {
    boolean established = false;
    for (JsonNode condition : definition.tree().at("/status/conditions")) {
      established |=
          condition.path("type").asText().equals("Established")
              && condition.path("status").asText().equals("True");
    }
    for (JsonNode one : definition.tree().at("/spec/versions")) {
      if (one.path("name").asText().equals(version)) {
        return established && one.path("served").asBoolean();
      }
    }
    return false;
  }
}
