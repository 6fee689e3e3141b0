// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The proxy on the way to the models. Without an address the service takes that of its environment.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProxySection(
    @JsonProperty("proxy_url") @Nullable String url,
    @JsonProperty("proxy_ca_cert_path") @Nullable String caPath) {}
