// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.config;

import java.util.List;

/**
 * How the server is told to stop. The signal that pods get makes PostgreSQL wait until the last
 * client has left; the backend stays connected, so the server would be killed in the end and would
 * have to replay its log.
 */
public final class ServerStop {
  /** Where the image keeps the data. */
  static final String DATA = "/var/lib/pgsql/data/userdata";

  /** Ends connections, writes everything down and stops; gives up after 50 seconds. */
  public static final List<String> COMMAND =
      List.of("pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=50", "--pgdata=" + DATA);

  private ServerStop() {}
}
