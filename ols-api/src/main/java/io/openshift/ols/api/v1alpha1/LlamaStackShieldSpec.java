// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A guard of questions and answers. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackShieldSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackShieldSpec.class)
public interface LlamaStackShieldSpec extends OpenObject {

  String getId();

  /** Id of a safety provider; absent means the first one. */
  @Nullable String getProvider();

  /** The provider's name for the shield; absent means {@link #getId()}. */
  @Nullable String getProviderShieldId();
}
