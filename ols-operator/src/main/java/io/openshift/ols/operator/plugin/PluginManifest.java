// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.plugin;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Reads from jars, before a class of them is loaded, whether they fit the operator. */
final class PluginManifest {
  private static final String SERVICE = "META-INF/services/" + OlsPlugin.class.getName();

  private PluginManifest() {}

  /**
   * Why the jars are left out, if they are: one that registers a plugin has to carry our version.
   */
  static Optional<String> refusal(List<Path> jars) throws IOException {
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile())) {
        if (file.getEntry(SERVICE) != null) {
          Optional<String> version = version(file.getManifest());
          if (version.isEmpty()) {
            return Optional.of(
                "its manifest lacks %s; build it with the parent pom ols-parent"
                    .formatted(SpiVersion.MANIFEST_ATTRIBUTE));
          }
          if (!version.get().equals(String.valueOf(SpiVersion.CURRENT))) {
            return Optional.of(wrongVersion(version.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  static String wrongVersion(String version) {
    return "was built for SPI version %s, this operator has %d; build it again"
        .formatted(version, SpiVersion.CURRENT);
  }

  private static Optional<String> version(@org.jspecify.annotations.Nullable Manifest manifest) {
    return Optional.ofNullable(manifest)
        .map(m -> m.getMainAttributes().getValue(SpiVersion.MANIFEST_ATTRIBUTE));
  }
}
