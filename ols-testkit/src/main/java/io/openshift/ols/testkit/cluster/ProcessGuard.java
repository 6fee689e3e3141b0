// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs programs in a temporary folder and sees to it that neither outlives this JVM, even when the
 * JVM is killed: a small shell process starts them and ends them when its standard input, which
 * only we hold open, ends.
 */
public final class ProcessGuard implements AutoCloseable {

  private static final int LOG_TAIL = 20;

  private final Path folder;
  private final Process shell;
  private final OutputStream leash;

  private ProcessGuard(Path folder, Process shell) {
    this.folder = folder;
    this.shell = shell;
    this.leash = shell.getOutputStream();
  }

  /** A guard without programs, with an empty folder that only this user may enter. */
  public static ProcessGuard start() {
    try {
      Path folder = Files.createTempDirectory("ols-cluster-");
      String script = ClusterResource.text("guard.sh");
      Process shell =
          new ProcessBuilder("/bin/sh", "-c", script, "ols-guard", folder.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new ProcessGuard(folder, shell);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the shell that guards the test servers", e);
    }
  }

  /** Where the programs run; goes with them. */
  public Path folder() {
    return folder;
  }

  /** Starts a program; its output goes to {@code NAME.log} in the folder. A name is used once. */
  public void run(String name, List<String> command) {
    String quoted = command.stream().map(ProcessGuard::quote).collect(Collectors.joining(" "));
    try {
      leash.write((name + " " + quoted + "\n").getBytes(StandardCharsets.UTF_8));
      leash.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /** If the program has ended: that it has, and the end of its output. */
  public Optional<String> ended(String name) {
    Path exit = folder.resolve(name + ".exit");
    if (!Files.exists(exit)) {
      return Optional.empty();
    }
    try {
      List<String> log = Files.readAllLines(folder.resolve(name + ".log"));
      String tail = String.join("\n", log.subList(Math.max(0, log.size() - LOG_TAIL), log.size()));
      return Optional.of(
          name + " ended with code " + Files.readString(exit).strip() + ":\n" + tail);
    } catch (IOException e) {
      return Optional.of(name + " ended; its output cannot be read: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      leash.close();
      if (!shell.waitFor(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the guard of " + folder + " does not end");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String quote(String argument) {
    return "'" + argument.replace("'", "'\\''") + "'";
  }
}
