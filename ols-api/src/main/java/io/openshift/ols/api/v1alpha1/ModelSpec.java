// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One model of a provider. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableModelSpec.class)
@JsonDeserialize(as = ImmutableModelSpec.class)
public interface ModelSpec extends OpenObject {

  String getName();

  /** Overrides the URL of the provider. */
  @Nullable String getUrl();

  /** In tokens; absent leaves it to the backend. */
  @Nullable Long getContextWindowSize();

  @Nullable ModelParameters getParameters();
}
