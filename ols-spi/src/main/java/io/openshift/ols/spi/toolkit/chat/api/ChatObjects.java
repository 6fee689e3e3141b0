// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.api;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.mcp.McpSidecar;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.spi.toolkit.workload.Ingress;
import io.openshift.ols.spi.toolkit.workload.Workload;
import java.util.List;
import java.util.Map;

/** The ConfigMaps and the network of the chat API. */
public final class ChatObjects {
  /** The port of the chat API, at the Service and in the pod. */
  public static final int PORT = 8443;

  /** The name of that port; the container port has to bear it. */
  public static final String PORT_NAME = "https";

  private final Workload workload;

  public ChatObjects(String namespace) {
    workload = workload(namespace);
  }

  /** The program that the Service leads to, with the name and labels that all backends share. */
  public static Workload workload(String namespace) {
    return new Workload(namespace, ObjectNames.APP_SERVER, Labels.CHAT_API);
  }

  /** The file of the container that sends collected data. */
  public ConfigMap exporterConfig(Map<String, String> files) {
    return workload.configMap(ObjectNames.EXPORTER_CONFIG, files);
  }

  /** The file of an MCP server that runs beside the service. */
  public ConfigMap config(McpSidecar sidecar) {
    return workload.configMap(sidecar.configMap(), Map.of(sidecar.fileName(), sidecar.text()));
  }

  /** The Service; pods of any backend answer behind it. */
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
