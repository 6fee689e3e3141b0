// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

/** Where the containers of the lcore backend find what is mounted. */
public final class Paths {
  /** Llama Stack's file. */
  public static final String LLAMA_STACK_FILE = "/app-root/run.yaml";

  /** The file of lightspeed-stack. */
  public static final String STACK_FILE = "/app-root/lightspeed-stack.yaml";

  /** Certificate and key that the chat API serves with. */
  public static final String SERVING_CERTIFICATE = "/etc/certs/lightspeed-tls";

  /** What verifies PostgreSQL. */
  public static final String DATABASE_CA = "/etc/certs/postgres-ca";

  /** The file with every certificate that outgoing calls trust, those of the image included. */
  public static final String CERTIFICATE_BUNDLE = "/etc/certs/bundle/ca-bundle.pem";

  /** Where questions and answers are kept until they are sent. */
  public static final String USER_DATA = "/tmp/data";

  private Paths() {}

  /** The directory with the keys of a provider's Secret, for services that want a file. */
  public static String apiKeys(String secret) {
    return "/etc/apikeys/" + secret;
  }

  /** The directory with the keys of a Secret that holds a header of an MCP server. */
  public static String mcpHeaders(String secret) {
    return "/etc/mcp/headers/" + secret;
  }
}
