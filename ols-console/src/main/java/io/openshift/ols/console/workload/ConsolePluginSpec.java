// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.offer.ApiEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a {@code ConsolePlugin} of {@code console.openshift.io/v1}, as far as it is used
 * here. Members are named as in that API.
 */
record ConsolePluginSpec(String displayName, I18n i18n, Backend backend, List<Proxy> proxy) {

  record I18n(String loadType) {}

  record Backend(String type, ServiceAddress service) {}

  /** A path of the console's own server that leads to a Service, with the user's token. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Proxy(
      String alias, String authorization, @Nullable String caCertificate, Endpoint endpoint) {}

  record Endpoint(String type, ServiceAddress service) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ServiceAddress(String name, String namespace, int port, @Nullable String basePath) {}

  static ConsolePluginSpec of(String namespace, ApiEndpoint api) {
    String service = "Service";
    Backend backend =
        new Backend(
            service,
            new ServiceAddress(ObjectNames.CONSOLE_PLUGIN, namespace, ConsoleObjects.PORT, "/"));
    Endpoint endpoint =
        new Endpoint(service, new ServiceAddress(api.service(), namespace, api.port(), null));
    Proxy proxy = new Proxy("ols", "UserToken", api.caCertificate().orElse(null), endpoint);
    return new ConsolePluginSpec(
        "Lightspeed Console Plugin", new I18n("Preload"), backend, List.of(proxy));
  }
}
