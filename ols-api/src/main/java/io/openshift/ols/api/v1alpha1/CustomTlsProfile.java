// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Ciphers and lowest TLS version, chosen one by one. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableCustomTlsProfile.class)
@JsonDeserialize(as = ImmutableCustomTlsProfile.class)
public interface CustomTlsProfile extends OpenObject {

  /** Names as OpenSSL writes them, best first. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<String> getCiphers();

  /** Such as {@code VersionTLS12}; an empty string means absent. */
  @JsonProperty("minTLSVersion")
  @Nullable String getMinTlsVersion();
}
