// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.operator.manifests.InstallManifests;
import io.openshift.ols.operator.plugin.LoadedPlugins;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what installs the operator. */
@Command(
    description = {
      "Prints what installs the operator, for \"kubectl apply -f -\".",
      "The operator is allowed what the loaded plugins need, and runs with the flags given here."
    },
    mixinStandardHelpOptions = true)
final class ManifestsCommand implements Callable<Integer> {
  @Mixin final PluginOptions options = new PluginOptions();

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description =
          "The operator's image, whose entry point is this command line (default:"
              + " lightspeed-operator and the version).")
  String image = "lightspeed-operator:" + Version.text();

  @Spec @Nullable CommandSpec spec;

  private final LoadedPlugins loaded;
  private final Catalog catalog;

  ManifestsCommand(LoadedPlugins loaded, Catalog catalog) {
    this.loaded = loaded;
    this.catalog = catalog;
  }

  @Override
  public Integer call() {
    OperatorSettings settings = options.settings(System.getenv());
    InstallManifests manifests =
        new InstallManifests(
            options.planner(catalog, loaded),
            settings,
            image,
            options.arguments(catalog, settings));
    var line = Objects.requireNonNull(spec).commandLine();
    line.getOut().print(manifests.yaml());
    line.getOut().flush();
    loaded
        .leftOut()
        .forEach(l -> line.getErr().println("left out " + l.source() + ": " + l.reason()));
    return ExitCode.OK;
  }
}
