// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The certificate of the proxy's authority, as a key of a ConfigMap. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableProxyCaSpec.class)
@JsonDeserialize(as = ImmutableProxyCaSpec.class)
public interface ProxyCaSpec extends OpenObject {

  /** Of the ConfigMap; empty means none. */
  @Nullable String getName();

  @Nullable String getKey();
}
