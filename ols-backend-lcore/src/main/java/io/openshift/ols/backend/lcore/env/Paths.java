// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import io.openshift.ols.spi.toolkit.chat.ChatVolumes;

/** Where the containers of the lcore backend find what is mounted. */
public final class Paths {
  /** Llama Stack's file. */
  public static final String LLAMA_STACK_FILE = "/app-root/run.yaml";

  /** The file of lightspeed-stack. */
  public static final String STACK_FILE = "/app-root/lightspeed-stack.yaml";

  /** Certificate and key that the chat API serves with. */
  public static final String SERVING_CERTIFICATE = ChatVolumes.SERVING_CERTIFICATE;

  /** What verifies PostgreSQL. */
  public static final String DATABASE_CA = ChatVolumes.DATABASE_CA;

  /** The directory of the one file with all that outgoing calls trust. */
  public static final String CERTIFICATES = "/etc/certs/bundle";

  /** The file with every certificate that outgoing calls trust, those of the image included. */
  public static final String CERTIFICATE_BUNDLE = CERTIFICATES + "/ca-bundle.pem";

  /** The home of the user that Llama Stack runs as: what it downloads is kept below it. */
  public static final String HOME = "/app-root/.llama";

  /** For whatever else is written. */
  public static final String SCRATCH = "/tmp";

  /** Where questions and answers are kept until they are sent. */
  public static final String USER_DATA = SCRATCH + "/data";

  private Paths() {}

  /** The directory with the keys of a provider's Secret, for services that want a file. */
  public static String apiKeys(String secret) {
    return ChatVolumes.apiKeys(secret);
  }

  /** The directory with the keys of a Secret that holds a header of an MCP server. */
  public static String mcpHeaders(String secret) {
    return ChatVolumes.mcpHeaders(secret);
  }
}
