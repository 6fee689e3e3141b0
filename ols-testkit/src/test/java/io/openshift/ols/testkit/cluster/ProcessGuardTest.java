// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessGuardTest {

  @Test
  void killedJvmLeavesNeitherProcessesNorFolder() throws IOException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GuardedJvm.class.getName())
            .start();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
      Path folder = Path.of(output.readLine());
      long pid = Long.parseLong(output.readLine());
      assertThat(ProcessHandle.of(pid)).isPresent();

      jvm.destroyForcibly();

      Eventually.holds("the program has ended", () -> ProcessHandle.of(pid).isEmpty());
      Eventually.holds("the folder is gone", () -> !Files.exists(folder));
    } finally {
      jvm.destroyForcibly();
    }
  }

  @Test
  void closeEndsTheProgramsAndRemovesTheFolder() {
    ProcessGuard guard = ProcessGuard.start();
    guard.run("sleeper", List.of("sleep", "1000"));
    long pid = pidOf(guard, "sleeper");

    guard.close();

    assertThat(ProcessHandle.of(pid)).isEmpty();
    assertThat(guard.folder()).doesNotExist();
  }

  @Test
  void programThatEndsByItselfIsReportedWithItsOutput() {
    try (ProcessGuard guard = ProcessGuard.start()) {
      guard.run("broken", List.of("sh", "-c", "echo \"it's broken\"; exit 3"));

      String report = Eventually.present("report of the end", () -> guard.ended("broken"));

      assertThat(report).isEqualTo("broken ended with code 3:\nit's broken");
    }
  }

  private static long pidOf(ProcessGuard guard, String name) {
    Path file = guard.folder().resolve(name + ".pid");
    Eventually.holds(name + " runs", () -> Files.exists(file) && !read(file).isEmpty());
    return Long.parseLong(read(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Starts a guarded program, prints folder and process id, and waits to be killed. */
  static final class GuardedJvm {

    public static void main(String[] args) throws InterruptedException {
      ProcessGuard guard = ProcessGuard.start();
      guard.run("sleeper", List.of("sleep", "1000"));
      System.out.println(guard.folder());
      System.out.println(pidOf(guard, "sleeper"));
      Thread.currentThread().join();
    }
  }
}
