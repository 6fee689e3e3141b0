// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.ToolsApprovalSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a user is asked before a tool runs, and for how many seconds an answer is awaited. */
record ToolsApprovalSection(
    @JsonProperty("approval_type") String type, @JsonProperty("approval_timeout") long timeout) {
  private static final String DEFAULT_TYPE = "tool_annotations";
  private static final long DEFAULT_TIMEOUT = 600;

  static ToolsApprovalSection of(@Nullable ToolsApprovalSpec spec) {
    Optional<ToolsApprovalSpec> asked = Optional.ofNullable(spec);
    return new ToolsApprovalSection(
        asked
            .map(ToolsApprovalSpec::getApprovalType)
            .filter(type -> !type.isEmpty())
            .orElse(DEFAULT_TYPE),
        asked
            .map(ToolsApprovalSpec::getApprovalTimeout)
            .filter(seconds -> seconds != 0)
            .orElse(DEFAULT_TIMEOUT));
  }
}
