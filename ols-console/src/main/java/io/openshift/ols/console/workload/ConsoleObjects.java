// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console.workload;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.toolkit.kinds.CustomObject;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.spi.toolkit.trust.ServingCertificate;
import io.openshift.ols.spi.toolkit.workload.Ingress;
import io.openshift.ols.spi.toolkit.workload.Workload;
import java.util.List;
import java.util.Map;

/** The objects around the console plugin's Deployment. */
public final class ConsoleObjects {
  /** The certificate that the web server serves with. */
  public static final ServingCertificate CERTIFICATE =
      new ServingCertificate(ObjectNames.CONSOLE_PLUGIN, ObjectNames.CONSOLE_TLS_SECRET);

  static final String PORT_NAME = "https";
  static final int PORT = 9443;

  /** Key of the web server's configuration and name of its file. */
  static final String CONFIG_KEY = "nginx.conf";

  private final Workload workload;

  public ConsoleObjects(String namespace) {
    workload = workload(namespace);
  }

  static Workload workload(String namespace) {
    return new Workload(namespace, ObjectNames.CONSOLE_PLUGIN, Labels.CONSOLE_PLUGIN);
  }

  public ConfigMap config() {
    return workload.configMap(ObjectNames.CONSOLE_PLUGIN, Map.of(CONFIG_KEY, NginxConfig.TEXT));
  }

  public NetworkPolicy networkPolicy() {
    return workload.networkPolicy(List.of(Ingress.rule(PORT, Ingress.console())));
  }

  public ServiceAccount serviceAccount() {
    return workload.serviceAccount();
  }

  public Service service() {
    return workload.service(PORT_NAME, PORT, CERTIFICATE.annotations());
  }

  /** The object that announces the plugin, with the way to the chat API. */
  public GenericKubernetesResource plugin(ApiEndpoint api) {
    return CustomObject.of(
        OptionalKinds.CONSOLE_PLUGIN,
        new ObjectMetaBuilder()
            .withName(ObjectNames.CONSOLE_PLUGIN)
            .withLabels(Labels.CONSOLE_PLUGIN)
            .build(),
        ConsolePluginSpec.of(workload.namespace(), api));
  }
}
