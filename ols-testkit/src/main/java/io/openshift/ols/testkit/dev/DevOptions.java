// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of {@code ols dev}. */
final class DevOptions {

  /** Free on most machines. */
  static final int USUAL_PORT = 16443;

  @Option(
      names = "--once",
      description = "End as soon as the resource is Ready: 0 if it is, else 4.")
  boolean once;

  @Option(
      names = "--plain",
      description = "Plain Kubernetes: no kinds of OpenShift, nobody who issues certificates.")
  boolean plain;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port on the loopback interface (default: 16443 if it is free, else any).")
  @Nullable Integer port;

  @Option(
      names = {"-f", "--filename"},
      paramLabel = "FILE",
      description =
          "YAML to create instead of the sample and its Secret, so bring the Secrets that it"
              + " refers to; may be given again.")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for Ready (default: ${DEFAULT-VALUE}).")
  int timeout;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description = "Passed on to the operator: which backend answers the chat API.")
  @Nullable String backend;

  @Option(
      names = "--plugin-dir",
      paramLabel = "FOLDER",
      description = "Passed on to the operator: plugin jars, or folders of jars.")
  @Nullable Path pluginDir;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  Duration patience() {
    return Duration.ofSeconds(timeout);
  }

  /** What is meant for the operator, as flags of its own. */
  List<String> forOperator() {
    List<String> flags = new ArrayList<>();
    if (backend != null) {
      flags.addAll(List.of("--backend", backend));
    }
    if (pluginDir != null) {
      flags.addAll(List.of("--plugin-dir", pluginDir.toAbsolutePath().toString()));
    }
    return flags;
  }

  /** Before anything is started. */
  void requireFiles() {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new UsageException("cannot read -f " + file);
      }
    }
    if (pluginDir != null && !Files.isDirectory(pluginDir)) {
      throw new UsageException("--plugin-dir " + pluginDir + ": there is no such folder");
    }
  }
}
