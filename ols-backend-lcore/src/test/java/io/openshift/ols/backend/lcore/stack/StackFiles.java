// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Mode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import java.util.List;
import java.util.Optional;

/** Files as the generator makes them. */
final class StackFiles {
  static final McpServer TICKETS =
      ImmutableMcpServer.builder()
          .name("tickets")
          .url("https://tickets.example.com/mcp")
          .timeout(7L)
          .addHeaders(
              new McpHeader.CallerToken("Authorization"),
              new McpHeader.FromClient("X-User"),
              new McpHeader.FromSecret("X-Key", "tickets-key", "header"))
          .build();

  static final String AZURE =
      "[{name: az-1, type: azure_openai, url: 'https://a.b', credentialsSecretRef: {name: s},"
          + " models: [{name: m, contextWindowSize: 9000}]}]";

  private static final String EVERYTHING =
      "logLevel: DEBUG, maxIterations: 8, querySystemPrompt: 'Be brief: 1',"
          + " queryFilters: [{name: ip, pattern: '[0-9]+(x)', replaceWith: '\\1'}],"
          + " toolsApprovalConfig: {approvalType: always, approvalTimeout: 120},"
          + " quotaHandlersConfig: {enableTokenHistory: true, limitersConfig: [{name: a,"
          + " type: user_limiter, initialQuota: 5, quotaIncrease: 1, period: 1 day}]},"
          + " rag: [{image: 'a/b:1', indexID: docs}, {image: 'a/c:1'}]";

  private StackFiles() {}

  static GeneratedFile plain(Pair pair, Mode mode) {
    return of(StackView.of(""), pair, mode);
  }

  static GeneratedFile full(Pair pair, Mode mode) {
    return StackFile.of(
        StackView.of(AZURE, EVERYTHING).withSecret("s", "client_id", "tenant_id", "client_secret"),
        pair,
        mode,
        new Collecting(true, true, Optional.empty()),
        List.of(TICKETS));
  }

  static GeneratedFile of(StackView view, Pair pair, Mode mode) {
    return StackFile.of(
        view, pair, mode, new Collecting(false, false, Optional.empty()), List.of());
  }
}
