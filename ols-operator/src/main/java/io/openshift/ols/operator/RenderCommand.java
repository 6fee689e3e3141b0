// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.engine.render.Rendering;
import io.openshift.ols.operator.config.UsageException;
import io.openshift.ols.operator.plugin.LoadedPlugins;
import io.openshift.ols.operator.render.RenderInput;
import io.openshift.ols.operator.render.RenderOutput;
import io.openshift.ols.operator.render.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the operator would apply, without a cluster. */
@Command(
    description = {
      "Prints what the operator would apply, without a cluster.",
      "Assumes the newest OpenShift with everything served; a Secret or ConfigMap that is not given"
          + " counts as present and is listed on standard error.",
      "Refuses an OLSConfig that breaks the schema of its definition; the rules there that compare"
          + " several fields are left to the API server."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RenderCommand implements Callable<Integer> {
  private static final String FILES =
      "The OLSConfig, and Secrets and ConfigMaps that it refers to; may be repeated.";

  @Mixin final PluginOptions options = new PluginOptions();

  @Option(names = "-f", paramLabel = "FILE", description = FILES)
  List<Path> flagged = new ArrayList<>();

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "The same.")
  List<Path> named = new ArrayList<>();

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description =
          "Another cluster: openShift (a version, or none), serviceCa (boolean), absent (kinds that"
              + " are not served, as servicemonitors.monitoring.coreos.com).")
  @Nullable Path facts;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "yaml",
      description = "One of ${COMPLETION-CANDIDATES} (default: yaml).")
  RenderOutput output = RenderOutput.yaml;

  @Spec @Nullable CommandSpec spec;

  private final LoadedPlugins loaded;
  private final Catalog catalog;

  RenderCommand(LoadedPlugins loaded, Catalog catalog) {
    this.loaded = loaded;
    this.catalog = catalog;
  }

  @Override
  public Integer call() {
    Planner planner = options.planner(catalog, loaded);
    var settings = options.settings(System.getenv());
    List<ObjectNode> documents = documents();
    RenderInput input = RenderInput.of(documents, settings.namespace());
    JsonNode other = facts == null ? null : Yaml.read(facts).get(0);
    Rendering rendering =
        Rendering.of(
            planner, input.config(), RenderInput.facts(catalog, other), settings, input.given());
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    line.getOut().print(output.text(rendering));
    line.getOut().flush();
    List<String> remarks = RenderOutput.remarks(rendering);
    remarks.forEach(line.getErr()::println);
    return RenderOutput.hasProblems(rendering) ? ExitCode.INCOMPLETE : ExitCode.OK;
  }

  private List<ObjectNode> documents() {
    List<Path> files = Stream.concat(flagged.stream(), named.stream()).toList();
    if (files.isEmpty()) {
      throw new UsageException("give the file of an OLSConfig: ols render -f FILE");
    }
    return files.stream().flatMap(f -> Yaml.read(f).stream()).toList();
  }
}
