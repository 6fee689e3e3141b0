// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import io.openshift.ols.operator.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The operator's command line in a process of its own, with a folder of plugins.
 *
 * @param process the process
 * @param out its standard output, as a file
 * @param err its standard error, as a file
 */
record OperatorCommand(Process process, Path out, Path err) implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  /** Starts it; the files of its output go into the folder {@code work}. */
  static OperatorCommand start(Path work, Path plugins, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    command.addAll(List.of("--plugin-dir", plugins.toString()));
    Path out = work.resolve("out.txt");
    Path err = work.resolve("err.txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return new OperatorCommand(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end; the answer is the exit code. */
  int end() {
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new AssertionError("it does not end:\n" + errors());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String output() {
    return read(out);
  }

  String errors() {
    return read(err);
  }

  /** Asks it to stop, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    end();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
