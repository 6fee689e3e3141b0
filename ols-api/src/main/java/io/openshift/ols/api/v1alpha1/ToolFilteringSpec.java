// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How the tools that suit a question are picked. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableToolFilteringSpec.class)
@JsonDeserialize(as = ImmutableToolFilteringSpec.class)
public interface ToolFilteringSpec extends OpenObject {

  /** Weight of meaning against words, 0 to 1. */
  @Nullable Double getAlpha();

  /** How many tools to keep. */
  @Nullable Long getTopK();

  /** Lowest score that is kept, 0 to 1. */
  @Nullable Double getThreshold();
}
