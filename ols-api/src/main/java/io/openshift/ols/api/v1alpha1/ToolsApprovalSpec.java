// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** When a person is asked before a tool runs. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableToolsApprovalSpec.class)
@JsonDeserialize(as = ImmutableToolsApprovalSpec.class)
public interface ToolsApprovalSpec extends OpenObject {

  /** {@code never}, {@code always} or {@code tool_annotations}. */
  @Nullable String getApprovalType();

  /** In seconds. */
  @Nullable Long getApprovalTimeout();
}
