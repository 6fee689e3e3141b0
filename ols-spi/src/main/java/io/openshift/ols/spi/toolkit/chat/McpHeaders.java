// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.view.ReconcileView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Headers for MCP servers that come from Secrets. A service reads them as files, cuts blanks off at
 * the end, and sends the rest as it is: bytes that are no text end it, a second line makes every
 * call fail.
 */
public final class McpHeaders {
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e\\t]*");

  private McpHeaders() {}

  /** What cannot be sent. That a value is there at all is the reference's own matter. */
  public static List<Problem> check(ReconcileView view) {
    List<Problem> problems = new ArrayList<>();
    for (McpServer.Offered offered : view.many(McpServer.Offered.KEY)) {
      for (McpHeader header : offered.server().value().headers()) {
        if (header instanceof McpHeader.FromSecret from) {
          credential(offered.server(), from)
              .filter(use -> !isSendable(view, use, from))
              .ifPresent(use -> problems.add(unfit(use, from)));
        }
      }
    }
    return problems;
  }

  private static Optional<CredentialUse> credential(
      ConfigFragment<McpServer> server, McpHeader.FromSecret header) {
    return server.credentials().stream()
        .filter(use -> use.secret().equals(header.secret()) && use.keys().consumes(header.key()))
        .findFirst();
  }

  private static boolean isSendable(
      ReconcileView view, CredentialUse use, McpHeader.FromSecret header) {
    byte[] bytes = view.reference(use.reference()).data().get(header.key());
    if (bytes == null) {
      return true;
    }
    // Every byte becomes a character, so none that is no ASCII passes for one.
    String text = new String(bytes, StandardCharsets.ISO_8859_1).stripTrailing();
    return text.isEmpty() || SENDABLE.matcher(text).matches();
  }

  private static Problem unfit(CredentialUse use, McpHeader.FromSecret header) {
    return Problem.user(
        ProblemCode.INVALID_VALUE,
        use.path(),
        "key \"%s\" of Secret \"%s\" cannot be sent as a header"
            .formatted(header.key(), header.secret()),
        "put printable ASCII in one line there, without a blank in front");
  }
}
