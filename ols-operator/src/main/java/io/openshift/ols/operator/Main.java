// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.operator.config.UsageException;
import io.openshift.ols.operator.plugin.LoadedPlugins;
import io.openshift.ols.operator.plugin.PluginLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/** Entry point: reads the flags, runs the command, ends with a code that tells what happened. */
@Command(
    name = "ols",
    description = "Runs OpenShift Lightspeed from one OLSConfig resource.",
    footer = {
      "",
      "In a checkout of the sources there is also \"./ols dev\": the operator at work without a cluster."
    },
    subcommands = HelpCommand.class,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private static final int WIDTH = 100;

  private Main() {}

  public static void main(String[] args) {
    LogLine.install();
    System.exit(run(args));
  }

  /** Runs a command; the answer is the process's exit code. */
  static int run(String... args) {
    try {
      LoadedPlugins loaded = PluginLoader.load(pluginDir(args));
      return commandLine(loaded, Catalog.of(loaded.plugins())).execute(args);
    } catch (RuntimeException e) {
      return report(e);
    }
  }

  static CommandLine commandLine(LoadedPlugins loaded, Catalog catalog) {
    RunCommand run = new RunCommand(loaded, catalog);
    CommandLine runLine = new CommandLine(run);
    run.options.flags.addTo(runLine.getCommandSpec(), catalog);
    RenderCommand render = new RenderCommand(loaded, catalog);
    CommandLine renderLine = new CommandLine(render);
    render.options.flags.addTo(renderLine.getCommandSpec(), catalog);
    ManifestsCommand manifests = new ManifestsCommand(loaded, catalog);
    CommandLine manifestsLine = new CommandLine(manifests);
    manifests.options.flags.addTo(manifestsLine.getCommandSpec(), catalog);
    CommandLine all =
        new CommandLine(new Main())
            .addSubcommand("run", runLine)
            .addSubcommand("render", renderLine)
            .addSubcommand("manifests", manifestsLine)
            .addSubcommand("plugins", new PluginsCommand(loaded))
            .addSubcommand("version", new VersionCommand())
            .setUsageHelpWidth(WIDTH)
            .setParameterExceptionHandler(new FlagMistakes())
            .setExecutionExceptionHandler((e, line, parsed) -> report(e));
    ExitCode.addTo(all.getCommandSpec());
    all.getSubcommands().values().forEach(line -> ExitCode.addTo(line.getCommandSpec()));
    return all;
  }

  /**
   * Flags depend on plugins, and which plugins there are depends on a flag: this one is read first.
   */
  private static Optional<Path> pluginDir(String... args) {
    OnlyPluginDir only = new OnlyPluginDir();
    new CommandLine(only).setUnmatchedArgumentsAllowed(true).parseArgs(args);
    Optional<Path> folder = Optional.ofNullable(only.folder);
    if (folder.filter(f -> !Files.isDirectory(f)).isPresent()) {
      throw new UsageException("--plugin-dir %s: there is no such folder".formatted(only.folder));
    }
    return folder;
  }

  private static int report(Exception e) {
    int code = ExitCode.of(e);
    System.err.println("ols: " + (code == ExitCode.UNEXPECTED ? e : e.getMessage()));
    if (code == ExitCode.UNEXPECTED) {
      e.printStackTrace();
    }
    return code;
  }

  @Command
  private static final class OnlyPluginDir {
    @Option(names = "--plugin-dir")
    @Nullable Path folder;
  }
}
