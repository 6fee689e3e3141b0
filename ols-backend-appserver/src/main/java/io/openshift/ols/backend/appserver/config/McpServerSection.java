// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.toolkit.chat.ChatVolumes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One MCP server. A header's value is a word of the service's own, {@code kubernetes} or {@code
 * client}, or the path of a file.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record McpServerSection(
    @JsonProperty("name") String name,
    @JsonProperty("url") String url,
    @JsonProperty("timeout") @Nullable Long timeout,
    @JsonProperty("headers") Map<String, String> headers) {

  static McpServerSection of(McpServer server) {
    Map<String, String> headers = new TreeMap<>();
    server.headers().forEach(header -> headers.put(header.name(), value(header)));
    return new McpServerSection(
        server.name(), server.url(), server.timeout().orElse(null), headers);
  }

  private static String value(McpHeader header) {
    if (header instanceof McpHeader.FromSecret from) {
      return ChatVolumes.mcpHeaders(from.secret()) + "/" + from.key();
    }
    return header instanceof McpHeader.CallerToken ? "kubernetes" : "client";
  }
}
