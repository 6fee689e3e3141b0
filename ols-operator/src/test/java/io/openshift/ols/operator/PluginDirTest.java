// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.operator.plugin.LoadedPlugins;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a folder of plugin jars does to the operator: the good ones serve, the bad ones are told.
 */
class PluginDirTest {
  private static final String ID = "public String id() { return \"%s\"; }";
  private static final String VERSION =
      "public int spiVersion() { return io.openshift.ols.spi.SpiVersion.CURRENT; }";

  @TempDir Path folder;
  @TempDir Path work;
  private PluginJars jars;

  @BeforeEach
  void makeOneThatWorks() {
    jars = new PluginJars(folder, work);
    jars.add("Good", plugin("good.example.com"));
  }

  @Test
  void aJarIsLoadedBesideTheBuiltInPlugins() {
    LoadedPlugins loaded = load();

    assertThat(ids(loaded)).contains("good.example.com").hasSizeGreaterThan(1);
    assertThat(loaded.leftOut()).isEmpty();
  }

  @Test
  void aFolderOfJarsIsOnePlugin() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("bundle"));
    new PluginJars(sub, work).add("Bundled", plugin("bundled.example.com"));

    assertThat(ids(load())).contains("good.example.com", "bundled.example.com");
  }

  @Test
  void aJarWithoutTheVersionInItsManifestIsLeftOut() {
    jars.add("Bare", plugin("bare.example.com"), "");

    assertLeftOut("Bare.jar", "its manifest lacks Ols-Spi-Version; build it with the parent pom");
  }

  @Test
  void aJarForAnotherVersionIsLeftOut() {
    jars.add("Newer", plugin("newer.example.com"), "99");

    assertLeftOut("Newer.jar", "was built for SPI version 99, this operator has");
  }

  @Test
  void aPluginThatSpeaksOfAnotherVersionThanItsManifestIsLeftOut() {
    jars.add("Liar", ID.formatted("liar.example.com") + "public int spiVersion() { return 98; }");

    assertLeftOut("Liar.jar", "was built for SPI version 98");
  }

  @Test
  void aPluginThatCannotBeMadeIsLeftOut() {
    jars.add(
        "Broken",
        "static { if (true) throw new IllegalStateException(\"no\"); }"
            + plugin("broken.example.com"));

    assertLeftOut("Broken.jar", "stranger.Broken failed with");
  }

  @Test
  void aPluginWhosePartsFailIsLeftOut() {
    jars.add(
        "Partly",
        plugin("partly.example.com")
            + "public java.util.List<io.openshift.ols.spi.backend.Backend> backends()"
            + " { throw new NoClassDefFoundError(\"stranger/Gone\"); }");

    assertLeftOut("Partly.jar", "stranger.Partly failed with");
  }

  @Test
  void aJarThatLacksItsPluginIsLeftOut() {
    jars.addHollow("Hollow");

    assertLeftOut("Hollow.jar", "names a plugin that cannot be loaded: ");
  }

  @Test
  void aFileThatIsNoJarIsLeftOut() throws IOException {
    Files.writeString(folder.resolve("text.jar"), "not a jar");

    assertLeftOut("text.jar", "cannot be read: ");
  }

  @Test
  void twoPluginsOfOneIdStopTheOperator() {
    jars.add("Twin", plugin("good.example.com"));

    Ended ended = run("run", "--plugin-dir", folder.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.errors()).contains("plugin id \"good.example.com\" comes twice");
  }

  @Test
  void anUnknownBackendStopsTheOperatorWithTheKnownOnes() {
    jars.add("Bare", plugin("bare.example.com"), "");

    Ended ended = run("run", "--plugin-dir", folder.toString(), "--backend=nowhere");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.errors())
        .contains("unknown backend \"nowhere\"; known backends: appserver, lcore")
        .contains("see \"plugins\" for jars that were left out");
  }

  private void assertLeftOut(String source, String reason) {
    LoadedPlugins loaded = load();

    assertThat(loaded.leftOut())
        .singleElement()
        .satisfies(
            out -> {
              assertThat(out.source()).isEqualTo(source);
              assertThat(out.reason()).contains(reason);
            });
    assertThat(ids(loaded)).contains("good.example.com");
  }

  private LoadedPlugins load() {
    return PluginLoader.load(Optional.of(folder));
  }

  private static List<String> ids(LoadedPlugins loaded) {
    return loaded.plugins().stream().map(OlsPlugin::id).toList();
  }

  private static String plugin(String id) {
    return ID.formatted(id) + VERSION;
  }

  /** How a command ended. */
  private record Ended(int code, String errors) {}

  private static Ended run(String... args) {
    PrintStream before = System.err;
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      return new Ended(Main.run(args), errors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
  }
}
