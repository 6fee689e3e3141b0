// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.offer.DatabaseEndpoint;

/** The operator's PostgreSQL as the server is told about it. */
record OwnDatabase(DatabaseEndpoint database) {
  /** The database in it that is the server's; the script that prepares PostgreSQL makes it. */
  private static final String NAME = "llamastack";

  /** For tables; neither release has settings for TLS there. */
  ObjectNode sql() {
    return connection("sql_postgres");
  }

  /**
   * For keys and values. The client of 0.6 verifies whenever it has an authority, that of OGX only
   * if {@code verify-full} asks for it ({@code _build_ssl} in {@code
   * core/storage/kvstore/postgres/postgres.py}).
   */
  ObjectNode kv(Pair pair) {
    boolean verified = pair == Pair.V0_7 && database.caKey().isPresent();
    ObjectNode backend =
        connection("kv_postgres").put("ssl_mode", verified ? "verify-full" : "require");
    database.caKey().ifPresent(key -> backend.put("ca_cert_path", Paths.DATABASE_CA + "/" + key));
    return backend;
  }

  EnvSource password() {
    return EnvSource.of(database);
  }

  private ObjectNode connection(String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("host", database.host())
        .put("port", database.port())
        .put("db", NAME)
        .put("user", database.user())
        .put("password", EnvName.placeholder(EnvName.DATABASE_PASSWORD));
  }
}
