// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.problem.FieldPath;

/** The operator's PostgreSQL as the server is told about it. */
record OwnDatabase(DatabaseEndpoint database) {
  /** The database in it that is the server's; the script that prepares PostgreSQL makes it. */
  private static final String NAME = "llamastack";

  private static final String PASSWORD = "POSTGRES_PASSWORD";

  /** For tables; the server has no settings for TLS there. */
  ObjectNode sql() {
    return connection("sql_postgres");
  }

  /** For keys and values. */
  ObjectNode kv() {
    ObjectNode backend = connection("kv_postgres").put("ssl_mode", "require");
    database.caKey().ifPresent(key -> backend.put("ca_cert_path", Paths.DATABASE_CA + "/" + key));
    return backend;
  }

  EnvSource password() {
    return new EnvSource(
        PASSWORD, database.passwordSecret(), database.passwordKey(), FieldPath.of("spec.ols"));
  }

  private ObjectNode connection(String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("host", database.host())
        .put("port", database.port())
        .put("db", NAME)
        .put("user", database.user())
        .put("password", EnvName.placeholder(PASSWORD));
  }
}
