// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.mcp.McpSidecar;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.spi.toolkit.workload.Ingress;
import io.openshift.ols.spi.toolkit.workload.Workload;
import java.util.List;
import java.util.Map;

/** The ConfigMaps and the network of the app server. */
public final class AppServerObjects {
  /** The port of the chat API, at the Service and in the pod. */
  public static final int PORT = 8443;

  static final String PORT_NAME = "https";

  private final Workload workload;

  public AppServerObjects(String namespace) {
    workload = workload(namespace);
  }

  static Workload workload(String namespace) {
    return new Workload(namespace, ObjectNames.APP_SERVER, Labels.CHAT_API);
  }

  /** The service's own files. */
  public ConfigMap config(Map<String, String> files) {
    return workload.configMap(ObjectNames.APP_SERVER_CONFIG, files);
  }

  /** Which Deployment runs it. */
  public static ObjectId deployment(String namespace) {
    return new ObjectId(ApiKind.of(Deployment.class), namespace, ObjectNames.APP_SERVER);
  }

  /** The file of the container that sends collected data. */
  public ConfigMap exporterConfig(Map<String, String> files) {
    return workload.configMap(ObjectNames.EXPORTER_CONFIG, files);
  }

  /** The file of an MCP server that runs beside the service. */
  public ConfigMap config(McpSidecar sidecar) {
    return workload.configMap(sidecar.configMap(), Map.of(sidecar.fileName(), sidecar.text()));
  }

  public Service service(Map<String, String> annotations) {
    return workload.service(PORT_NAME, PORT, annotations);
  }

  /** The cluster's monitoring, its console and its routers may call. */
  public NetworkPolicy networkPolicy() {
    return workload.networkPolicy(
        List.of(
            Ingress.rule(PORT, Ingress.prometheus()),
            Ingress.rule(PORT, Ingress.console()),
            Ingress.rule(
                PORT, Ingress.namespaces(Map.of("network.openshift.io/policy-group", "ingress")))));
  }
}
