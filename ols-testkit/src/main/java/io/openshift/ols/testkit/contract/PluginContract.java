// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.OlsPlugin;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that a plugin and each of its parts keeps. */
public abstract class PluginContract extends Contract {

  /** A new plugin, as the operator would make one. */
  protected abstract OlsPlugin plugin();

  /** The package that the plugin's own code lies below; empty for all of its jar or folder. */
  protected String ownCode() {
    return "";
  }

  @Test
  void pluginIsFoundByTheOperator() {
    Check.refuse("pluginIsFoundByTheOperator", registration());
  }

  @Test
  void pluginStaysInside() {
    Check.refuse("pluginStaysInside", Purity.findings(plugin(), ownCode()).toList());
  }

  @TestFactory
  Stream<DynamicNode> wholePlugin() {
    return new PluginChecks(stage(plugin())).checks().map(Check::test);
  }

  @TestFactory
  List<DynamicNode> components() {
    return new ComponentChecks(stage(plugin()), exemptions()).nodes();
  }

  @TestFactory
  Stream<DynamicNode> backends() {
    Stage stage = stage(plugin());
    return stage.plugin().backends().stream()
        .map(b -> of("backend " + b.id(), new BackendChecks(b, stage).checks()));
  }

  @TestFactory
  Stream<DynamicNode> llmProviders() {
    Stage stage = stage(plugin());
    return stage.plugin().llmProviders().stream()
        .map(p -> of(p.type(), new ProviderChecks(p, stage).checks()));
  }

  @TestFactory
  Stream<DynamicNode> mcpIntegrations() {
    Stage stage = stage(plugin());
    return stage.plugin().mcpIntegrations().stream()
        .map(i -> of(i.id(), new IntegrationChecks(i, stage).checks()));
  }

  /** Package-private for the test kit's own plugin, which must not be found. */
  List<Finding> registration() {
    return PluginChecks.registration(plugin()).toList();
  }

  private static DynamicNode of(String name, Stream<Check> checks) {
    return DynamicContainer.dynamicContainer(name, checks.map(Check::test));
  }
}
