// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.ToolsApprovalSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user is asked before a tool runs. The server has two words for it; where the tool's own
 * annotations are to decide, it is made to ask always. Without the setting nobody is asked, which
 * is the server's own default.
 */
record Approval(@Nullable String word, @Nullable Section section, List<Problem> notes) {
  private static final FieldPath TYPE = FieldPath.of("spec.ols.toolsApprovalConfig.approvalType");
  private static final String ALWAYS = "always";
  private static final long DEFAULT_TIMEOUT = 600;

  /**
   * The section of the file.
   *
   * @param timeout seconds that an answer is awaited
   */
  record Section(@JsonProperty("approval_timeout_seconds") long timeout) {}

  static Approval of(@Nullable ToolsApprovalSpec spec) {
    if (spec == null) {
      return new Approval(null, null, List.of());
    }
    Long seconds = spec.getApprovalTimeout();
    Section section = new Section(seconds == null || seconds == 0 ? DEFAULT_TIMEOUT : seconds);
    String type = Objects.requireNonNullElse(spec.getApprovalType(), "");
    boolean annotated = type.isEmpty() || type.equals("tool_annotations");
    return new Approval(
        annotated ? ALWAYS : type, section, annotated ? List.of(stricter()) : List.of());
  }

  private static Problem stricter() {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        TYPE,
        "the server does not look at the annotations of tools, and asks before each runs",
        "set it to always or never");
  }
}
