// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.toolkit.chat.ChatVolumes;

/** The certificate that the service serves with. */
record TlsSection(
    @JsonProperty("tls_certificate_path") String certificate,
    @JsonProperty("tls_key_path") String key) {

  static TlsSection mounted() {
    return new TlsSection(
        ChatVolumes.SERVING_CERTIFICATE + "/" + SecretKeys.TLS_CERT,
        ChatVolumes.SERVING_CERTIFICATE + "/" + SecretKeys.TLS_KEY);
  }
}
