// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How a model is used. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableModelParameters.class)
@JsonDeserialize(as = ImmutableModelParameters.class)
public interface ModelParameters extends OpenObject {

  /** In tokens; the API server admits zero and negative values. */
  @Nullable Long getMaxTokensForResponse();

  /** Share of the context window that tool answers may fill, 0.1 to 0.5; absent means 0.5. */
  @Nullable Double getToolBudgetRatio();
}
