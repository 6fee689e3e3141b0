// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.operator.config.UsageException;
import io.openshift.ols.operator.plugin.LoadedPlugins;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.testkit.sample.SamplePlugin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Flags that a plugin asks for, from the help to what runs. */
class PluginFlagsTest {
  @TempDir Path folder;

  /** How a command ended. */
  private record Ended(int code, String output, String errors) {}

  @ParameterizedTest
  @ValueSource(strings = {"run", "render", "manifests"})
  void theHelpShowsTheWordsAndTheDefault(String command) {
    assertThat(run(command, "--help").output().replaceAll("\\s+", " "))
        .contains("--cup=small|large", "size of the cup (default: small)")
        .contains(
            "the cup (default with --cup=small: example.com/cup:small)"
                + " (default with --cup=large: example.com/cup:large)");
  }

  @Test
  void anotherWordEndsTheStartWithTheList() {
    Ended ended = run("run", "--cup=huge");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.errors()).contains("--cup", "expected one of [small, large] but was 'huge'");
  }

  @ParameterizedTest
  @CsvSource({"--cup=small, small", "--cup=large, large", "--cup-hot=true, small"})
  void theOperatorThatIsInstalledGetsTheFlagAndTheImageThatGoesWithIt(String flag, String image) {
    assertThat(run("manifests", "--backend=echo", flag).output())
        .contains(flag, "--cup-image=example.com/cup:" + image);
  }

  @Test
  void aFlagThatIsNotGivenStandsThereBesideTheImageThatGoesWithIt() {
    assertThat(run("manifests", "--backend=echo").output())
        .contains("--cup=small", "--cup-hot=false", "--cup-image=example.com/cup:small");
  }

  @ParameterizedTest
  @CsvSource({"--cup-hot, true", "--cup-hot=false, false", "--cup=small, false"})
  void aSwitchMayStandAlone(String flag, String word) throws IOException {
    assertThat(rendered(flag)).contains("hot: \"" + word + "\"");
  }

  @Test
  void anImageThatIsGivenBeatsTheOneThatGoesWithTheWord() throws IOException {
    assertThat(rendered("--cup=large")).contains("image: example.com/cup:large");
    assertThat(rendered("--cup=large", "--cup-image=mine:1")).contains("image: mine:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"namespace", "facts", "help"})
  void aFlagOfTheOperatorItselfIsNoPluginsToTake(String name) {
    Flag taken = new Flag(name, "mine", List.of("small", "large"), "small");

    assertThatThrownBy(() -> commandLine(new CupPlugin(taken)))
        .isInstanceOf(UsageException.class)
        .hasMessage("a plugin asks for --%s, which is a flag of the operator itself", name);
  }

  private String rendered(String... flags) throws IOException {
    Path file = folder.resolve("cr.yaml");
    Files.writeString(
        file,
        """
        apiVersion: ols.openshift.io/v1alpha1
        kind: OLSConfig
        metadata: {name: cluster}
        spec:
          llm: {providers: [{name: p, type: openai, credentialsSecretRef: {name: key}, models: [{name: m}]}]}
          ols: {defaultProvider: p, defaultModel: m}
        """);
    List<String> args = new ArrayList<>(List.of("render", "--backend=echo", file.toString()));
    args.addAll(List.of(flags));
    return run(args.toArray(String[]::new)).output();
  }

  private static Ended run(String... args) {
    CommandLine line = commandLine(new CupPlugin(CupPlugin.SIZE));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Ended(line.execute(args), out.toString(), err.toString());
  }

  private static CommandLine commandLine(OlsPlugin plugin) {
    List<OlsPlugin> plugins = List.of(new SamplePlugin(), plugin);
    return Main.commandLine(new LoadedPlugins(plugins, List.of()), Catalog.of(plugins));
  }
}
