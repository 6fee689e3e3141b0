// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The TLS versions and ciphers that the service takes. */
record TlsProfileSection(
    @JsonProperty("type") String type,
    @JsonProperty("minTLSVersion") String minVersion,
    @JsonProperty("ciphers") List<String> ciphers) {
  TlsProfileSection {
    ciphers = List.copyOf(ciphers);
  }
}
