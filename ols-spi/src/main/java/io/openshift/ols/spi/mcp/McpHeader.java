// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.mcp;

/** A header that the backend sends to an MCP server. */
public sealed interface McpHeader {

  /** The header's name. */
  String name();

  /**
   * The caller's own cluster token is passed on.
   *
   * @param name the header's name
   */
  record CallerToken(String name) implements McpHeader {}

  /**
   * The client of the chat sends the value with its request.
   *
   * @param name the header's name
   */
  record FromClient(String name) implements McpHeader {}

  /**
   * The value is in a Secret, which has to be among the fragment's credentials.
   *
   * @param name the header's name
   * @param secret the Secret
   * @param key the key with the value
   */
  record FromSecret(String name, String secret, String key) implements McpHeader {}
}
