// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
public final class Programs {
  private Programs() {}

  /**
   * What became of it.
   *
   * @param exit its exit code
   * @param output all that it said
   */
  public record Outcome(int exit, String output) {
    Outcome orThrow() {
      if (exit != 0) {
        throw new IllegalStateException("it ended with " + exit + ":\n" + output);
      }
      return this;
    }
  }

  static Outcome run(Path directory, Map<String, String> environment, List<String> command) {
    ProcessBuilder program =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    program.environment().putAll(environment);
    try {
      Process process = program.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
