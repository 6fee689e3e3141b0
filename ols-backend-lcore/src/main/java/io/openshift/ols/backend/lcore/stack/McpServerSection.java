// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One MCP server. A header's value is a word of the server's own, {@code kubernetes} or {@code
 * client}, or the path of a file.
 *
 * @param approval whether a user is asked before one of its tools runs; absent means never
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record McpServerSection(
    @JsonProperty("name") String name,
    @JsonProperty("url") String url,
    @JsonProperty("timeout") @Nullable Long timeout,
    @JsonProperty("authorization_headers") Map<String, String> headers,
    @JsonProperty("require_approval") @Nullable String approval) {

  static McpServerSection of(McpServer server, @Nullable String approval) {
    Map<String, String> headers = new TreeMap<>();
    server.headers().forEach(header -> headers.put(header.name(), value(header)));
    return new McpServerSection(
        server.name(),
        server.url(),
        server.timeout().filter(seconds -> seconds != 0).orElse(null),
        headers,
        approval);
  }

  private static String value(McpHeader header) {
    if (header instanceof McpHeader.FromSecret from) {
      return Paths.mcpHeaders(from.secret()) + "/" + from.key();
    }
    return header instanceof McpHeader.CallerToken ? "kubernetes" : "client";
  }
}
