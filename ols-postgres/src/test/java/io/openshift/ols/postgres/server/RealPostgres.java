// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.server;

import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.ProcessGuard;
import io.openshift.ols.testkit.cluster.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A genuine server with its own data, made in the order in which the image makes one: {@code
 * initdb} from our settings as its sample, the image's include, our settings once more behind it.
 */
public final class RealPostgres implements AutoCloseable {
  private static final String PASSWORD = "wOrthle55";

  private final ProcessGuard guard;
  private final DatabaseUser user;
  private final ImageFiles files;
  private final Home home;
  private final int port;
  private int starts;

  private RealPostgres(ProcessGuard guard, DatabaseUser user, ImageFiles files) {
    this.guard = guard;
    this.user = user;
    this.files = files;
    this.home = new Home(guard.folder());
    this.port = freePort();
  }

  /** Why there can be none on this machine; empty if nothing is in the way. */
  public static String obstacle() {
    if (ServerBinaries.archive().isEmpty()) {
      return "the registry's jar has no PostgreSQL for this platform";
    }
    return DatabaseUser.find().isPresent()
        ? ""
        : "PostgreSQL does not run as root, and neither setpriv nor runuser is there";
  }

  /** A server that runs. */
  public static RealPostgres start(ImageFiles files) {
    ProcessGuard guard = ProcessGuard.start();
    try {
      RealPostgres server = new RealPostgres(guard, DatabaseUser.find().orElseThrow(), files);
      server.prepare(ServerBinaries.archive().orElseThrow());
      server.start();
      return server;
    } catch (RuntimeException | Error e) {
      guard.close();
      throw e;
    }
  }

  /** Starts it and waits until it answers. */
  public void start() {
    starts++;
    guard.run(run(), user.command(serverCommand()));
    Eventually.holds("PostgreSQL answers", this::answers);
  }

  /** Stops it as the pod does before it ends. */
  public Programs.Outcome stop() {
    return run(files.stop(programs(), data()));
  }

  /** A connection of a client that knows the test's authority. */
  public Connection connect(String host, String database) throws SQLException {
    return new DatabaseClient(
            host, port, PASSWORD, Path.of(home.at("certs/cm-olspostgresca/service-ca.crt")))
        .connect(database);
  }

  /** Runs the bootstrap script as the image's start script does. */
  public Programs.Outcome bootstrap(Map<String, String> environment) {
    Map<String, String> variables = new TreeMap<>(environment);
    variables.put("PGHOST", home.path().toString());
    variables.put("PGPORT", Integer.toString(port));
    variables.put("PGUSER", "postgres");
    return Programs.run(
        home.path(), variables, List.of("bash", "-euc", "source ./create-extensions.sh"));
  }

  /** What the server says of settings, without starting with them. */
  public Programs.Outcome check(String setting, String value) {
    home.write("checked.conf", setting + " = " + value + "\n");
    return run(
        List.of(
            programs() + "/postgres",
            "-D",
            data(),
            "-c",
            "config_file=" + home.at("checked.conf"),
            "-C",
            setting));
  }

  /** What it says when it is started a second time with another setting. */
  public Programs.Outcome startedOnceMore(String setting) {
    List<String> command = new ArrayList<>(serverCommand());
    command.addAll(List.of("-c", setting));
    return run(command);
  }

  /** What it has said since its last start. */
  public String log() {
    return home.read(run() + ".log");
  }

  @Override
  public void close() {
    guard.close();
  }

  private void prepare(URL archive) {
    ServerBinaries.unpack(archive, home.path());
    String settings = files.settings(home.at("certs"));
    home.write("share/postgresql/postgresql.conf.sample", settings);
    home.write("lightspeed.conf", settings);
    home.write("openshift-custom.conf", files.settingsFromVariables() + include("lightspeed.conf"));
    home.write("certs/tls.crt", TestCertificates.first().certificate());
    home.write("certs/tls.key", TestCertificates.first().key());
    home.write("certs/cm-olspostgresca/service-ca.crt", TestCertificates.authority());
    home.write("password", PASSWORD);
    home.write("create-extensions.sh", files.bootstrap());
    home.permit("certs/tls.key", "rw-------");
    home.permit("", "rwxr-xr-x");
    user.own(home.path());
    run(initdb()).orThrow();
    home.append("data/postgresql.conf", include("openshift-custom.conf"));
    home.append("data/pg_hba.conf", "host all all all md5\n");
  }

  private String include(String file) {
    return "include '%s'\n".formatted(home.at(file));
  }

  private List<String> initdb() {
    return List.of(
        programs() + "/initdb",
        "--no-sync",
        "--username=postgres",
        "--pwfile=" + home.at("password"),
        "--auth-local=trust",
        "--auth-host=md5",
        "--encoding=UTF8",
        "--locale=C",
        "-L",
        home.at("share/postgresql"),
        "-D",
        data());
  }

  private List<String> serverCommand() {
    return List.of(
        programs() + "/postgres",
        "-D",
        data(),
        "-p",
        Integer.toString(port),
        "-k",
        home.path().toString(),
        "-c",
        "listen_addresses=127.0.0.1");
  }

  private boolean answers() {
    guard
        .ended(run())
        .ifPresent(
            end -> {
              throw new IllegalStateException(end);
            });
    try (Connection connection = connect("localhost", "postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Programs.Outcome run(List<String> command) {
    return Programs.run(home.path(), Map.of(), user.command(command));
  }

  private String run() {
    return "postgres-" + starts;
  }

  private String programs() {
    return home.at("bin");
  }

  private String data() {
    return home.at("data");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
