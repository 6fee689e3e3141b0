// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.openshift.ols.postgres.config.PostgresSettings;
import io.openshift.ols.postgres.config.ServerLimits;
import io.openshift.ols.postgres.server.Bootstrap;
import io.openshift.ols.postgres.server.ImageFiles;
import io.openshift.ols.postgres.server.RealPostgres;
import io.openshift.ols.postgres.server.Sql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the component generates, on a genuine PostgreSQL of the image's major version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealPostgresTest {
  private static final String HOST = "lightspeed-postgres-server.openshift-lightspeed.svc";

  /** Everything that the bootstrap script makes, with the ids that a second making would change. */
  private static final String INVENTORY =
      """
      SELECT 'database ' || datname || ' ' || oid FROM pg_database
      UNION SELECT 'extension ' || extname || ' ' || extversion || ' ' || oid FROM pg_extension
      UNION SELECT 'schema ' || nspname || ' ' || oid FROM pg_namespace WHERE nspname !~ '^pg_'
      UNION SELECT 'role ' || rolname || ' ' || oid FROM pg_roles
      ORDER BY 1
      """;

  private RealPostgres server;
  private Bootstrap bootstrap;

  @BeforeAll
  void serverIsPreparedAsTheImageDoesIt(@TempDir Path folder) throws Exception {
    assumeTrue(RealPostgres.obstacle().isEmpty(), RealPostgres.obstacle());
    PlainView view =
        PlainView.of("{conversationCache: {postgres: {sharedBuffers: 48MB, maxConnections: 40}}}");
    server = RealPostgres.start(new ImageFiles(new PostgresComponent().desiredState(view)));
    bootstrap = new Bootstrap(server);
    var outcome =
        Bootstrap.psql().isPresent() ? bootstrap.withPsql() : bootstrap.withoutPsql(folder);
    assertThat(outcome.exit()).as(outcome.output()).isZero();
  }

  @AfterAll
  void close() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void databasesSchemasExtensionsAndUserAreThere() throws SQLException {
    try (Connection connection = connect("postgres")) {
      assertThat(inventory(connection))
          .contains(
              "database postgres",
              "database llamastack",
              "extension pg_trgm 1.6",
              "schema lcore",
              "schema quota",
              "schema conversation_cache",
              "role postgres");
      assertThat(Sql.query(connection, "SELECT similarity('word', 'words') > 0.5"))
          .containsExactly("t");
    }
    try (Connection connection = connect("llamastack")) {
      assertThat(inventory(connection)).contains("extension pg_trgm 1.6");
    }
  }

  @Test
  void bootstrapChangesNothingTheSecondTime(@TempDir Path folder) throws SQLException {
    List<String> before = everything();

    assertThat(bootstrap.withoutPsql(folder).exit()).isZero();
    if (Bootstrap.psql().isPresent()) {
      assertThat(bootstrap.withPsql().exit()).isZero();
    }

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void settingsOfTheResourceAreInForce() throws SQLException {
    try (Connection connection = connect("postgres")) {
      assertThat(
              Sql.query(
                  connection,
                  "SELECT name || '=' || current_setting(name) FROM pg_settings WHERE name IN"
                      + " ('ssl', 'shared_buffers', 'max_connections', 'huge_pages') ORDER BY 1"))
          .containsExactly("huge_pages=off", "max_connections=40", "shared_buffers=48MB", "ssl=on");
      assertThat(
              Sql.query(connection, "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
          .containsExactly("TLSv1.3");
    }
  }

  /** The sample counts only while a data directory is made; this file also for older ones. */
  @Test
  void settingsComeFromTheFileThatIsReadAtEachStart() throws SQLException {
    try (Connection connection = connect("postgres")) {
      assertThat(
              Sql.query(
                  connection,
                  "SELECT DISTINCT sourcefile FROM pg_settings WHERE name IN"
                      + " ('ssl', 'ssl_cert_file', 'ssl_key_file', 'ssl_ca_file', 'huge_pages')"))
          .singleElement()
          .asString()
          .endsWith("/lightspeed.conf");
    }
  }

  @Test
  void clientThatVerifiesRefusesTheServerUnderAnotherName() {
    assertThatThrownBy(() -> server.connect("somebody.elsewhere.svc", "postgres"))
        .hasMessageContaining("somebody.elsewhere.svc");
  }

  @Test
  void serverStopsWhileClientsAreThereAndNeedsNoRecoveryAfterwards() throws SQLException {
    List<String> before = everything();

    try (Connection busy = connect("postgres")) {
      var outcome = server.stop();
      assertThat(outcome.exit()).as(outcome.output()).isZero();
      assertThatThrownBy(() -> Sql.query(busy, "SELECT 1")).isInstanceOf(SQLException.class);
    }
    server.start();

    assertThat(server.log()).doesNotContain("recovery");
    assertThat(everything()).isEqualTo(before);
  }

  /** Tables and statements of the shape that the service of August 2026 has in its cache. */
  @Test
  void conversationsAreKept() throws SQLException {
    try (Connection connection = connect("postgres")) {
      Sql.update(
          connection,
          "CREATE TABLE IF NOT EXISTS talk (owner text, id text, content bytea, changed timestamp,"
              + " PRIMARY KEY (owner, id))");
      connection.setAutoCommit(false);
      Sql.query(connection, "SELECT pg_advisory_xact_lock(hashtext(? || ?))", "anna", "1");
      String insert =
          "INSERT INTO talk VALUES (?, ?, ?, CURRENT_TIMESTAMP) ON CONFLICT (owner, id)"
              + " DO UPDATE SET content = EXCLUDED.content, changed = EXCLUDED.changed";
      Sql.update(connection, insert, "anna", "1", bytes("[\"hello\"]"));
      Sql.update(connection, insert, "anna", "1", bytes("[\"hello\", \"Grüße\"]"));
      connection.commit();

      assertThat(
              Sql.query(
                  connection,
                  "SELECT SUM(json_array_length(convert_from(content, 'utf-8')::json)) FROM talk"))
          .containsExactly("2");
      assertThat(Sql.update(connection, "DELETE FROM talk WHERE owner = ?", "anna")).isEqualTo(1);
      connection.commit();
    }
  }

  /** Tables and statements of the shape that the service of August 2026 has for quotas. */
  @Test
  void quotasAreCountedAndRefilled() throws SQLException {
    try (Connection connection = connect("postgres")) {
      Sql.update(
          connection,
          "CREATE TABLE IF NOT EXISTS tokens (id text, subject char(1), available int,"
              + " refilled timestamp with time zone, PRIMARY KEY (id, subject))");
      Sql.update(
          connection,
          "INSERT INTO tokens VALUES ('anna', 'u', 1000, NOW() - INTERVAL '2 days'),"
              + " ('bert', 'u', 1000, NOW())");
      Sql.update(connection, "UPDATE tokens SET available = available - ?", 990);

      assertThat(
              Sql.update(
                  connection,
                  "UPDATE tokens SET available = ?, refilled = NOW() WHERE subject = ? AND"
                      + " refilled < NOW() - INTERVAL '1 day'",
                  1000,
                  "u"))
          .isEqualTo(1);
      assertThat(Sql.query(connection, "SELECT available FROM tokens ORDER BY id"))
          .containsExactly("1000", "10");
      Sql.update(connection, "DROP TABLE tokens");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "256MB",
        "128kB",
        "120kB",
        "131072B",
        "16",
        "15",
        "0",
        "1GB",
        "1TB",
        "512M",
        "512 MB",
        "0.5GB",
        "256mb",
        "1Gi",
        "-1",
        "1073741823",
        "1073741824",
        "lots",
        "256MB\nfsync = off x"
      })
  void serverTakesTheMemoryThatTheRuleTakes(String text) {
    boolean allowed = ServerLimits.mistakes(new PostgresSettings(text, 100, null)).isEmpty();

    assertThat(server.check("shared_buffers", text).exit() == 0).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 4, 2000})
  void serverStartsWithTheConnectionsThatTheRuleTakes(long number) {
    boolean allowed = ServerLimits.mistakes(new PostgresSettings("256MB", number, null)).isEmpty();

    assertThat(server.startedOnceMore("max_connections=" + number).output())
        .contains(allowed ? "postmaster.pid" : "must be less than max_connections");
  }

  private List<String> everything() throws SQLException {
    List<String> all = new ArrayList<>();
    for (String database : List.of("postgres", "llamastack")) {
      try (Connection connection = connect(database)) {
        all.addAll(Sql.query(connection, INVENTORY));
      }
    }
    return all;
  }

  private static List<String> inventory(Connection connection) throws SQLException {
    return Sql.query(connection, INVENTORY).stream()
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .toList();
  }

  private Connection connect(String database) throws SQLException {
    return server.connect(HOST, database);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
