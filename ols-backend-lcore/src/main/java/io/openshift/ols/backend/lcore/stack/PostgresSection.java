// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL is reached. The password comes out of the environment.
 *
 * @param schema the name space for the tables of one purpose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostgresSection(
    @JsonProperty("host") String host,
    @JsonProperty("port") int port,
    @JsonProperty("db") String database,
    @JsonProperty("user") String user,
    @JsonProperty("password") String password,
    @JsonProperty("ssl_mode") String sslMode,
    @JsonProperty("gss_encmode") String gssMode,
    @JsonProperty("ca_cert_path") @Nullable String caPath,
    @JsonProperty("namespace") String schema) {
  static PostgresSection of(DatabaseEndpoint database, String schema) {
    return new PostgresSection(
        database.host(),
        database.port(),
        database.database(),
        database.user(),
        EnvName.placeholder(EnvName.DATABASE_PASSWORD),
        "require",
        "disable",
        database.caKey().map(key -> Paths.DATABASE_CA + "/" + key).orElse(null),
        schema);
  }

  /** The form of the sections that have several kinds of databases to choose from. */
  record Choice(@JsonProperty("postgres") PostgresSection postgres) {}
}
