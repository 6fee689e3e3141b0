// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the bootstrap script against a server. */
public final class Bootstrap {
  private static final String PATH = "PATH";
  private static final String GEXEC = "\\gexec";

  private final RealPostgres server;

  public Bootstrap(RealPostgres server) {
    this.server = server;
  }

  /** Where this machine has {@code psql}. */
  public static Optional<Path> psql() {
    return Stream.of(System.getenv(PATH).split(":"))
        .map(folder -> Path.of(folder, "psql"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** With the machine's own {@code psql}. */
  public Programs.Outcome withPsql() {
    return server.bootstrap(Map.of());
  }

  /**
   * With a {@code psql} that only notes what it is told; that then goes through JDBC.
   *
   * @param folder an empty folder
   */
  public Programs.Outcome withoutPsql(Path folder) throws SQLException {
    Path program = folder.resolve("psql");
    write(
        program,
        """
        #!/bin/bash
        n=$(ls %1$s/*.sql 2>/dev/null | wc -l)
        printf '%%s\\n' "$@" | sed -n 's/^--dbname=//p' > %1$s/$n.database
        cat > %1$s/$n.sql
        """
            .formatted(folder));
    Programs.Outcome outcome = server.bootstrap(Map.of(PATH, folder + ":" + System.getenv(PATH)));
    for (int i = 0; Files.exists(folder.resolve(i + ".sql")); i++) {
      try (Connection connection =
          server.connect("localhost", read(folder.resolve(i + ".database")).strip())) {
        run(connection, read(folder.resolve(i + ".sql")));
      }
    }
    return outcome;
  }

  private static void run(Connection connection, String script) throws SQLException {
    int start = 0;
    while (start < script.length()) {
      int gexec = script.indexOf(GEXEC, start);
      int semicolon = script.indexOf(';', start);
      if (gexec >= 0 && gexec < semicolon) {
        for (String made : select(connection, script.substring(start, gexec))) {
          execute(connection, made);
        }
        start = gexec + GEXEC.length();
      } else if (semicolon >= 0) {
        execute(connection, script.substring(start, semicolon));
        start = semicolon + 1;
      } else {
        start = script.length();
      }
    }
  }

  private static List<String> select(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void write(Path program, String text) {
    try {
      Files.writeString(program, text);
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
