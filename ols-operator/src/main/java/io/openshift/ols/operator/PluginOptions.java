// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.Registered;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.operator.config.Settings;
import io.openshift.ols.operator.config.UsageException;
import io.openshift.ols.operator.plugin.LoadedPlugins;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.OperatorSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Flags of every command that plans: which plugins, which backend, which namespace, which images.
 */
final class PluginOptions {
  private static final String LCORE = "lcore";

  @Option(
      names = "--plugin-dir",
      paramLabel = "FOLDER",
      description = "Folder of plugin jars, or of folders of jars.")
  @Nullable Path pluginDir;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description = "The backend that answers the chat API (default: appserver).")
  @Nullable String backend;

  @Option(
      names = {"--enable-lcore", "--use-lcore"},
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "BOOLEAN",
      description = "The same as --backend=lcore.")
  boolean lcore;

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description =
          "Namespace of the operator and of all that it runs (default: WATCH_NAMESPACE, then"
              + " openshift-lightspeed).")
  @Nullable String namespace;

  /** Flags that plugins ask for. */
  final PluginFlags flags = new PluginFlags();

  /** The planner for these flags. */
  Planner planner(Catalog catalog, LoadedPlugins loaded) {
    String chosen = chosenBackend();
    if (lcore && !chosen.equals(LCORE)) {
      throw new UsageException(
          "--enable-lcore and --backend=%s contradict each other; give one of them"
              .formatted(chosen));
    }
    if (catalog.backend(chosen).isEmpty()) {
      throw new UsageException(
          "unknown backend \"%s\"; known backends: %s"
                  .formatted(chosen, String.join(", ", catalog.backendNames()))
              + (loaded.leftOut().isEmpty()
                  ? ""
                  : "; see \"plugins\" for jars that were left out"));
    }
    return new Planner(catalog, chosen);
  }

  /**
   * The command line of an operator with these flags: every image by name, so that it can be seen
   * which ones have to be within reach, and the words that they go with. What only another backend
   * has is not there unless it was given: beside an image of today, a word that is added by hand
   * would lead to nothing. The namespace is that of its pod.
   *
   * @param settings those that the flags make
   */
  List<String> arguments(Catalog catalog, OperatorSettings settings) {
    List<String> arguments = new ArrayList<>(List.of("run"));
    if (backend != null || lcore) {
      arguments.add("--backend=" + chosenBackend());
    }
    if (pluginDir != null) {
      arguments.add("--plugin-dir=" + pluginDir);
    }
    Set<Flag> flags = new HashSet<>();
    Set<ImageKey> images = new HashSet<>();
    components(catalog).forEach(c -> flags.addAll(c.flags()));
    components(catalog).forEach(c -> images.addAll(c.images()));
    catalog.integrations().forEach(i -> images.addAll(i.part().images()));
    catalog.flags().stream()
        .filter(f -> flags.contains(f) || settings.flags().containsKey(f.name()))
        .forEach(f -> arguments.add("--" + f.name() + "=" + settings.word(f)));
    catalog.images().stream()
        .filter(i -> images.contains(i) || settings.images().containsKey(i.flag()))
        .forEach(
            i ->
                settings.image(i).ifPresent(image -> arguments.add("--" + i.flag() + "=" + image)));
    return arguments;
  }

  /** All but the other backends. */
  private List<Component> components(Catalog catalog) {
    return catalog.components().stream()
        .<Component>map(Registered::part)
        .filter(c -> !catalog.isBackend(c.id()) || c.id().text().equals(chosenBackend()))
        .toList();
  }

  private String chosenBackend() {
    return Optional.ofNullable(backend).orElse(lcore ? LCORE : "appserver");
  }

  OperatorSettings settings(Map<String, String> environment) {
    return Settings.of(
        Optional.ofNullable(namespace), flags.images(), flags.words(), environment, Version.text());
  }
}
