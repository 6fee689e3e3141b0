// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.plugin;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Loads plugins. Each jar, or folder of jars, of the plugin folder gets a class loader of its own,
 * parent first, so that plugins share the SPI with the operator and nothing with each other; only
 * what that very loader defines counts as the jar's.
 */
public final class PluginLoader {
  private final List<OlsPlugin> plugins = new ArrayList<>();
  private final List<LoadedPlugins.LeftOut> leftOut = new ArrayList<>();

  private PluginLoader() {}

  /**
   * The plugins of the class path and of a folder.
   *
   * @param folder a folder of jars and of folders of jars; absent for none
   */
  public static LoadedPlugins load(Optional<Path> folder) {
    PluginLoader loader = new PluginLoader();
    loader.discover("class path", PluginLoader.class.getClassLoader(), false);
    folder.ifPresent(loader::folder);
    return new LoadedPlugins(loader.plugins, loader.leftOut);
  }

  private void folder(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        if (Files.isDirectory(entry) || entry.toString().endsWith(".jar")) {
          jars(entry);
        }
      }
    } catch (IOException e) {
      leftOut.add(
          new LoadedPlugins.LeftOut(folder.toString(), "cannot be read: " + e.getMessage()));
    }
  }

  private void jars(Path entry) {
    String name = String.valueOf(entry.getFileName());
    try {
      List<Path> jars = Files.isDirectory(entry) ? jarsIn(entry) : List.of(entry);
      if (jars.isEmpty()) {
        return;
      }
      Optional<String> refusal = PluginManifest.refusal(jars);
      if (refusal.isPresent()) {
        leftOut.add(new LoadedPlugins.LeftOut(name, refusal.orElseThrow()));
        return;
      }
      discover(name, loaderOf(jars), true);
    } catch (IOException e) {
      leftOut.add(new LoadedPlugins.LeftOut(name, "cannot be read: " + e.getMessage()));
    }
  }

  private void discover(String source, ClassLoader loader, boolean ownOnly) {
    int before = plugins.size() + leftOut.size();
    try {
      ServiceLoader.load(OlsPlugin.class, loader).stream()
          .filter(p -> !ownOnly || p.type().getClassLoader() == loader)
          .forEach(p -> add(source, p));
    } catch (ServiceConfigurationError | LinkageError e) {
      leftOut.add(
          new LoadedPlugins.LeftOut(
              source, "names a plugin that cannot be loaded: " + e.getMessage()));
    }
    if (ownOnly && plugins.size() + leftOut.size() == before) {
      leftOut.add(new LoadedPlugins.LeftOut(source, "registers no " + OlsPlugin.class.getName()));
    }
  }

  private void add(String source, ServiceLoader.Provider<OlsPlugin> provider) {
    try {
      OlsPlugin plugin = provider.get();
      int version = plugin.spiVersion();
      if (version != SpiVersion.CURRENT) {
        leftOut.add(
            new LoadedPlugins.LeftOut(
                source, PluginManifest.wrongVersion(String.valueOf(version))));
        return;
      }
      plugins.add(LoadedPlugin.of(source, plugin));
    } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
      leftOut.add(
          new LoadedPlugins.LeftOut(source, provider.type().getName() + " failed with " + e));
    }
  }

  private static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static ClassLoader loaderOf(List<Path> jars) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    // Never closed: its classes serve for as long as the process lives.
    return new URLClassLoader(urls.toArray(URL[]::new), PluginLoader.class.getClassLoader());
  }
}
