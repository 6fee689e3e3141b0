// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Makes jars of one plugin each, as strangers would, in a folder for {@code --plugin-dir}.
 *
 * @param folder where the jars go
 * @param work where sources and classes go
 */
record PluginJars(Path folder, Path work) {
  private static final String SERVICE = "META-INF/services/" + OlsPlugin.class.getName();

  /** A jar {@code NAME.jar} whose manifest has our version and whose plugin is the class body. */
  void add(String name, String body) {
    add(name, body, String.valueOf(SpiVersion.CURRENT));
  }

  /** The same with another version in the manifest; empty for none. */
  void add(String name, String body, String version) {
    Path classes = compile(name, body);
    try (JarOutputStream jar = open(name, version)) {
      put(jar, SERVICE, ("stranger." + name).getBytes(StandardCharsets.UTF_8));
      for (Path file : files(classes)) {
        put(jar, classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar that registers a class that it does not have. */
  void addHollow(String name) {
    try (JarOutputStream jar = open(name, String.valueOf(SpiVersion.CURRENT))) {
      put(jar, SERVICE, ("stranger." + name).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JarOutputStream open(String name, String version) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!version.isEmpty()) {
      manifest.getMainAttributes().putValue(SpiVersion.MANIFEST_ATTRIBUTE, version);
    }
    return new JarOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")), manifest);
  }

  private static void put(JarOutputStream jar, String entry, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(entry));
    jar.write(content);
    jar.closeEntry();
  }

  private Path compile(String name, String body) {
    try {
      Path source = work.resolve(name + ".java");
      Path classes = Files.createDirectory(work.resolve(name));
      Files.writeString(
          source,
          "package stranger; public final class %s implements %s { %s }"
              .formatted(name, OlsPlugin.class.getName(), body));
      List<String> options =
          List.of(
              "-proc:none",
              "-cp",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString(),
              source.toString());
      int failures =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, options.toArray(String[]::new));
      assertThat(failures).as("compiling %s", source).isZero();
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
