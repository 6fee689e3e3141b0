// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.DuplicateNamesException;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.problem.FieldPath;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for a plugin as a whole. */
final class PluginChecks {
  private static final Pattern ID = Pattern.compile("[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

  private final OlsPlugin plugin;
  private final List<OlsPlugin> loaded;

  PluginChecks(Stage stage) {
    this.plugin = stage.plugin();
    this.loaded = stage.loaded();
  }

  Stream<Check> checks() {
    return Stream.of(
        new Check("pluginIsNamed", this::id),
        new Check("pluginIsBuiltForThisSpi", this::version),
        new Check("pluginBringsSomething", this::content),
        new Check("namesAreUnique", this::duplicates),
        new Check("consumedFieldsExist", this::unknownFields));
  }

  /** Found as the operator finds it. */
  static Stream<Finding> registration(OlsPlugin plugin) {
    Class<?> type = plugin.getClass();
    boolean open =
        Modifier.isPublic(type.getModifiers())
            && Arrays.stream(type.getConstructors()).anyMatch(c -> c.getParameterCount() == 0);
    if (!open) {
      return finding(
          plugin, "has to be a public class with a public constructor without parameters");
    }
    boolean found =
        ServiceLoader.load(OlsPlugin.class, type.getClassLoader()).stream()
            .anyMatch(p -> p.type().equals(type));
    return found ? Stream.empty() : finding(plugin, "lacks @AutoService(OlsPlugin.class)");
  }

  private Stream<Finding> id() {
    return ID.matcher(plugin.id()).matches()
        ? Stream.empty()
        : finding(plugin, "has an id other than lower-case letters, digits, dashes and dots");
  }

  private Stream<Finding> version() {
    return plugin.spiVersion() == SpiVersion.CURRENT
        ? Stream.empty()
        : finding(
            plugin,
            "says SPI version %d, this is %d; answer SpiVersion.CURRENT"
                .formatted(plugin.spiVersion(), SpiVersion.CURRENT));
  }

  private Stream<Finding> content() {
    boolean empty =
        Stream.of(
                plugin.backends(),
                plugin.components(),
                plugin.llmProviders(),
                plugin.mcpIntegrations())
            .allMatch(List::isEmpty);
    return empty ? finding(plugin, "brings nothing") : Stream.empty();
  }

  private Stream<Finding> duplicates() {
    try {
      Catalog.of(loaded);
      return Stream.empty();
    } catch (DuplicateNamesException e) {
      return finding(plugin, e.toString());
    }
  }

  private Stream<Finding> unknownFields() {
    Stream<FieldPath> ofComponents =
        Stream.concat(plugin.components().stream(), plugin.backends().stream())
            .flatMap(c -> c.consumes().stream());
    Stream<FieldPath> ofIntegrations =
        plugin.mcpIntegrations().stream().flatMap(i -> i.consumes().stream());
    return Stream.concat(ofComponents, ofIntegrations)
        .filter(path -> !SchemaPaths.has(path))
        .map(path -> new Finding(path.text(), "is consumed, and no resource can have it"));
  }

  private static Stream<Finding> finding(OlsPlugin plugin, String text) {
    return Stream.of(new Finding(plugin.getClass().getName(), text));
  }
}
