// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.OperatorException;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.operator.config.UsageException;
import io.openshift.ols.operator.plugin.LoadedPlugins;
import io.openshift.ols.spi.view.OperatorSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the operator until it is told to stop. */
@Command(
    description = "Runs the operator against a cluster.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Mixin final PluginOptions options = new PluginOptions();

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description = "How to reach the cluster (default: KUBECONFIG, then the pod's own account).")
  @Nullable Path kubeconfig;

  private final LoadedPlugins loaded;
  private final Catalog catalog;

  RunCommand(LoadedPlugins loaded, Catalog catalog) {
    this.loaded = loaded;
    this.catalog = catalog;
  }

  @Override
  public Integer call() throws InterruptedException {
    loaded.leftOut().forEach(l -> LOG.warn("left out {}: {}", l.source(), l.reason()));
    Planner planner = options.planner(catalog, loaded);
    OperatorSettings settings = options.settings(System.getenv());
    try (OperatorProcess process = start(config(), planner, settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop"));
      LOG.info(
          "lightspeed-operator {} runs backend {} in namespace {}",
          settings.version(),
          planner.backend().id(),
          settings.namespace());
      process.await();
    }
    // Told to stop, the process ends with the signal's own code; otherwise the watch was lost.
    return ExitCode.INFRASTRUCTURE;
  }

  private static OperatorProcess start(Config config, Planner planner, OperatorSettings settings) {
    try {
      return OperatorProcess.start(config, planner, settings);
    } catch (KubernetesClientException | OperatorException e) {
      throw new NoClusterException(config, e);
    }
  }

  private Config config() {
    if (kubeconfig == null) {
      return Config.autoConfigure(null);
    }
    if (!Files.isReadable(kubeconfig)) {
      throw new UsageException("cannot read --kubeconfig " + kubeconfig);
    }
    return Config.fromKubeconfig(kubeconfig.toFile());
  }
}
