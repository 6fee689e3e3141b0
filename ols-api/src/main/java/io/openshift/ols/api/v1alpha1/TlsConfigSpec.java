// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The serving certificate of the API. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableTlsConfigSpec.class)
@JsonDeserialize(as = ImmutableTlsConfigSpec.class)
public interface TlsConfigSpec extends OpenObject {

  /**
   * Secret with {@code tls.crt}, {@code tls.key} and perhaps {@code ca.crt}; absent means the
   * certificate of the cluster.
   */
  @Nullable LocalObjectReference getKeyCertSecretRef();
}
