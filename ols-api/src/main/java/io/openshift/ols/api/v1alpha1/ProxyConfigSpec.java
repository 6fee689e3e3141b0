// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The proxy between the service and the models. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableProxyConfigSpec.class)
@JsonDeserialize(as = ImmutableProxyConfigSpec.class)
public interface ProxyConfigSpec extends OpenObject {

  @JsonProperty("proxyURL")
  @Nullable String getProxyUrl();

  @JsonProperty("proxyCACertificate")
  @Nullable ProxyCaSpec getProxyCaCertificate();
}
