// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.openshift.ols.operator.plugin.LoadedPlugin;
import io.openshift.ols.operator.plugin.LoadedPlugins;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.mcp.McpIntegration;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what was found, and what was left out. */
@Command(
    description = "Lists the plugins and what each brings, and jars that are left out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PluginsCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  /** Read before the commands are made; here so that it is in the help. */
  @Option(
      names = "--plugin-dir",
      paramLabel = "FOLDER",
      description = "Folder of plugin jars, or of folders of jars.")
  @Nullable String pluginDir;

  private final LoadedPlugins loaded;

  PluginsCommand(LoadedPlugins loaded) {
    this.loaded = loaded;
  }

  @Override
  public Integer call() {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    for (OlsPlugin plugin : loaded.plugins()) {
      String source = plugin instanceof LoadedPlugin p ? p.source() : "";
      out.printf("%s  (%s)%n", plugin.id(), source);
      line(out, "backends", plugin.backends(), b -> b.id().text());
      line(out, "components", plugin.components(), c -> c.id().text());
      line(out, "LLM providers", plugin.llmProviders(), LlmProvider::type);
      line(out, "MCP integrations", plugin.mcpIntegrations(), McpIntegration::id);
    }
    loaded.leftOut().forEach(l -> out.printf("left out: %s: %s%n", l.source(), l.reason()));
    return loaded.leftOut().isEmpty() ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private static <T> void line(
      PrintWriter out, String what, Collection<T> parts, Function<T, String> name) {
    List<String> names = parts.stream().map(name).sorted().toList();
    if (!names.isEmpty()) {
      out.printf("  %s: %s%n", what, String.join(", ", names));
    }
  }
}
