// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.chat.ChatVolumes;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How the service reaches PostgreSQL. */
@Value.Immutable
@OlsValue
@JsonInclude(JsonInclude.Include.NON_NULL)
interface DatabaseSection {
  @JsonProperty("host")
  String host();

  @JsonProperty("port")
  int port();

  @JsonProperty("user")
  String user();

  @JsonProperty("dbname")
  String database();

  @JsonProperty("password_path")
  String passwordPath();

  @JsonProperty("ssl_mode")
  String sslMode();

  @JsonProperty("ca_cert_path")
  @Nullable String caPath();

  static DatabaseSection of(DatabaseEndpoint database) {
    return ImmutableDatabaseSection.builder()
        .host(database.host())
        .port(database.port())
        .user(database.user())
        .database(database.database())
        .passwordPath(Paths.credentials(database.passwordSecret()) + "/" + database.passwordKey())
        .sslMode("require")
        .caPath(database.caKey().map(key -> ChatVolumes.DATABASE_CA + "/" + key).orElse(null))
        .build();
  }
}
