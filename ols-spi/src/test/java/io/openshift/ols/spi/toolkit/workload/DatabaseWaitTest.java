// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.workload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.openshift.ols.spi.offer.ImmutableDatabaseEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script with programs that pretend: no time passes. */
class DatabaseWaitTest {
  private final Container container =
      DatabaseWait.container(
          ImmutableDatabaseEndpoint.builder()
              .host("db.ns.svc")
              .service("db")
              .port(5432)
              .user("postgres")
              .database("postgres")
              .passwordSecret("s")
              .passwordKey("k")
              .clientImage("postgres")
              .build());

  @TempDir Path directory;

  @Test
  void podGoesOnWhenTheDatabaseAnswers() throws Exception {
    program("pg_isready", "echo asked \"$@\"");

    Outcome outcome = run();

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.output())
        .contains("asked -q -h db -p 5432 -U postgres -d postgres", "is accepting connections");
  }

  @Test
  void pausesGrowAndEndAfterFiveMinutes() throws Exception {
    program("pg_isready", "exit 2");
    program("sleep", "echo pause $1");

    Outcome outcome = run();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output().lines().filter(line -> line.startsWith("pause")))
        .startsWith("pause 1", "pause 2", "pause 4", "pause 8", "pause 16", "pause 30", "pause 30")
        .hasSize(14);
    assertThat(outcome.output()).contains("timed out");
  }

  @Test
  void imageWithoutTheProgramIsTold() throws Exception {
    assertThat(run().output()).contains("pg_isready not found in image");
  }

  private void program(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Outcome run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(container.getCommand()).redirectErrorStream(true);
    builder.environment().clear();
    container.getEnv().forEach(e -> builder.environment().put(e.getName(), e.getValue()));
    builder.environment().put("PATH", directory.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  private record Outcome(int exit, String output) {}
}
