// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.testkit.golden.GoldenFolder;
import io.openshift.ols.testkit.sample.EchoPlugin;
import io.openshift.ols.testkit.view.Rehearsal;
import io.openshift.ols.testkit.view.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The plugin under test among the plugins that it needs to be planned.
 *
 * @param plugin the plugin under test
 * @param loaded all plugins, the one under test among them
 * @param folders where its golden scenarios are, if it has any
 */
record Stage(OlsPlugin plugin, List<OlsPlugin> loaded, Path folders) {
  static Stage of(OlsPlugin plugin, List<OlsPlugin> beside, Path folders) {
    List<OlsPlugin> loaded = new ArrayList<>(beside);
    loaded.add(plugin);
    if (loaded.stream().allMatch(p -> p.backends().isEmpty())) {
      loaded.add(new EchoPlugin());
    }
    loaded.add(new StandIns(List.copyOf(loaded)));
    return new Stage(plugin, List.copyOf(loaded), folders);
  }

  /** The plugin's backends; for a plugin without any, one that is there. */
  List<Backend> backends() {
    Stream<OlsPlugin> from = plugin.backends().isEmpty() ? loaded.stream() : Stream.of(plugin);
    return from.flatMap(p -> p.backends().stream()).toList();
  }

  /** The golden scenarios by name, or else the default one. */
  Map<String, Scenario> scenarios(Backend backend) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    GoldenFolder.in(folders).forEach(f -> scenarios.put(f.name(), f.scenario()));
    if (scenarios.isEmpty()) {
      scenarios.put("default", DefaultScenario.with(servedBy(backend)));
    }
    return scenarios;
  }

  /** Every component of the plugin in that scenario; of its backends the chosen one. */
  List<Part> parts(Backend backend, Scenario scenario) {
    Rehearsal rehearsal = rehearse(backend, scenario);
    List<Component> own = new ArrayList<>(plugin.components());
    plugin.backends().stream().filter(b -> b.id().equals(backend.id())).forEach(own::add);
    return own.stream()
        .map(c -> new Part(c, rehearsal, w -> replay(backend, scenario, w)))
        .toList();
  }

  Rehearsal rehearse(Backend backend, Scenario scenario) {
    return scenario.rehearse(backend.id().text(), loaded);
  }

  /** A provider type that the backend serves, the plugin's own if there is one. */
  String servedBy(Backend backend) {
    return plugin.llmProviders().stream()
        .filter(p -> p.wireType(backend.dialect()) instanceof WireType.Known)
        .map(LlmProvider::type)
        .findFirst()
        .orElse(StandIns.SERVED);
  }

  private Rehearsal replay(Backend backend, Scenario scenario, String without) {
    return rehearse(backend, without.isEmpty() ? scenario : scenario.without(without));
  }
}
