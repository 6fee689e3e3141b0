// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.toolkit.chat.trust.LlmProxy;
import io.openshift.ols.spi.toolkit.chat.trust.ProxyCa;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proxy on the way to the models. Without an address the service takes that of its environment.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProxySection(
    @JsonProperty("proxy_url") @Nullable String url,
    @JsonProperty("proxy_ca_cert_path") @Nullable String caPath) {

  /** Absent when nothing is set: an empty section would mean the same to the service. */
  static @Nullable ProxySection of(ReferenceScope scope) {
    Optional<String> url = LlmProxy.url(scope);
    Optional<String> ca = ProxyCa.of(scope).map(found -> found.path(Paths.PROXY_CA));
    return url.isEmpty() && ca.isEmpty()
        ? null
        : new ProxySection(url.orElse(null), ca.orElse(null));
  }
}
