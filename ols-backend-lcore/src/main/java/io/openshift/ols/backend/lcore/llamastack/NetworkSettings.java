// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.TlsSecurityProfile;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.toolkit.chat.trust.LlmProxy;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How calls reach an LLM service: {@code NetworkConfig} in {@code
 * providers/utils/inference/model_registry.py}. A call through a proxy goes by the certificates of
 * the proxy's section alone ({@code _build_proxy_mounts} in {@code http_client.py} beside it), and
 * no versions of TLS hold for it.
 *
 * @param proxy address of the proxy, if there is one
 */
record NetworkSettings(@Nullable String proxy) {
  private static final FieldPath PROXY = FieldPath.of("spec.ols.proxyConfig.proxyURL");

  static NetworkSettings of(ReferenceScope scope) {
    return new NetworkSettings(LlmProxy.url(scope).orElse(null));
  }

  /** What the user says about the network in the server's own words goes before. */
  void writeTo(ProviderConfig config, Optional<TlsSecurityProfile> profile) {
    FieldPath path = config.entry().field("tlsSecurityProfile");
    if (!config.type().heedsNetwork()) {
      profile.ifPresent(
          p -> config.note(path, "Llama Stack chooses TLS for it itself", "remove it"));
      if (proxy != null && config.type().passesOverNetwork()) {
        config.note(
            PROXY,
            "Llama Stack calls \"%s\" without the proxy".formatted(config.id()),
            "make sure that the service can be reached directly");
      }
    } else if (config.has(ProviderConfig.NETWORK)) {
      profile.ifPresent(
          p -> config.note(path, "the provider's \"network\" is used in its place", "remove one"));
    } else {
      config.write(ProviderConfig.NETWORK, network(config, profile, path), config.entry());
    }
  }

  private ObjectNode network(
      ProviderConfig config, Optional<TlsSecurityProfile> profile, FieldPath path) {
    ObjectNode network = JsonNodeFactory.instance.objectNode();
    ObjectNode tls = network.putObject("tls").put("verify", Paths.CERTIFICATE_BUNDLE);
    if (proxy != null) {
      network.putObject("proxy").put("url", proxy).put("cacert", Paths.CERTIFICATE_BUNDLE);
      profile.ifPresent(
          p -> config.note(path, "calls through the proxy do not go by it", "remove it"));
      return network;
    }
    profile
        .map(p -> NetworkTls.of(p, path))
        .ifPresent(
            asked -> {
              tls.setAll(asked.section());
              config.notes(asked.notes());
            });
    return network;
  }
}
