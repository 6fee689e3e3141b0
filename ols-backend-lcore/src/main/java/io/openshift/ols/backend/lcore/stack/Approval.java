// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.ToolsApprovalSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user is asked before a tool runs. The server has two words for it; where the tool's own
 * annotations are to decide, it is made to ask always: what a user was to be asked for must not run
 * unasked. Without the setting nobody is asked, which is the server's own default.
 *
 * <p>Nobody can answer on the paths that the console uses: the releases 0.6 and 0.7 take an answer
 * on {@code /v1/responses} alone, and none of them reads for how long one is awaited.
 */
record Approval(@Nullable String word, @Nullable Section section, List<Problem> notes) {
  private static final FieldPath CONFIG = FieldPath.of("spec.ols.toolsApprovalConfig");
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
    List<Problem> notes = new ArrayList<>();
    if (annotated || type.equals(ALWAYS)) {
      notes.add(unanswered(annotated));
    }
    if (section.timeout() != DEFAULT_TIMEOUT) {
      notes.add(unread());
    }
    return new Approval(annotated ? ALWAYS : type, section, List.copyOf(notes));
  }

  private static Problem unanswered(boolean annotated) {
    return unsupported(
        "approvalType",
        (annotated ? "the server does not look at the annotations of tools, and asks always; " : "")
            + "only callers of /v1/responses can allow a tool to run,"
            + " so none runs for users of the console",
        "set it to never, if tools may run unasked");
  }

  private static Problem unread() {
    return unsupported(
        "approvalTimeout",
        "the server does not read it: what is asked of the user stays open",
        "remove it");
  }

  private static Problem unsupported(String field, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, CONFIG.field(field), message, cure);
  }
}
