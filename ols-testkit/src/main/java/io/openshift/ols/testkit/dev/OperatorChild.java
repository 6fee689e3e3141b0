// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operator as a process of its own, on a leash: a small shell process ends it when our end of
 * the pipe between us is gone, even when this JVM was killed.
 */
final class OperatorChild implements AutoCloseable {

  private static final int LAST_LINES = 20;
  private static final double KIBI = 1024;

  private final Process shell;
  private final Path log;

  private OperatorChild(Process shell, Path log) {
    this.shell = shell;
    this.log = log;
  }

  static OperatorChild start(List<String> command, Path log) {
    List<String> leashed =
        new ArrayList<>(List.of("/bin/sh", "-c", script(), "ols-operator", log.toString()));
    leashed.addAll(command);
    try {
      Process shell =
          new ProcessBuilder(leashed)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      OperatorChild child = new OperatorChild(shell, log);
      Runtime.getRuntime().addShutdownHook(new Thread(child::close, "stop-operator"));
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the operator", e);
    }
  }

  boolean ended() {
    return !shell.isAlive();
  }

  /** CPU time that it has used so far. */
  Duration cpu() {
    return java().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Its resident memory, as Linux tells it. */
  double residentMebibytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + java().pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBI)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what the operator uses", e);
    }
  }

  private ProcessHandle java() {
    return shell
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the operator has ended"));
  }

  /** What it ended with; only once it has ended. */
  int code() {
    return shell.exitValue();
  }

  /** That it ended, and the last it had to say. */
  String obituary() {
    try {
      List<String> lines = Files.readAllLines(log);
      List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
      return "ols: the operator ended with code %d; the end of its log:%n%s"
          .formatted(code(), String.join(System.lineSeparator(), last));
    } catch (IOException e) {
      return "ols: the operator ended with code %d; its log cannot be read: %s"
          .formatted(code(), e.getMessage());
    }
  }

  /** Asks it to end and waits until it has; nothing to do when it has already. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot end the operator", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String script() {
    try (InputStream stream = OperatorChild.class.getResourceAsStream("/dev/leash.sh")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read dev/leash.sh", e);
    }
  }
}
