// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who types a command, right or wrong. */
class CommandLineTest {
  private static final String GOOD =
      """
      apiVersion: ols.openshift.io/v1alpha1
      kind: OLSConfig
      metadata: {name: cluster}
      spec:
        llm: {providers: [{name: p, type: openai, credentialsSecretRef: {name: key}, models: [{name: m}]}]}
        ols: {defaultProvider: p, defaultModel: m}
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("cr.yaml");
  }

  /** How a command ended. */
  private record Ended(int code, String output, String errors) {}

  @Test
  void aFileIsRenderedWithOrWithoutTheFlag() throws IOException {
    Files.writeString(file, GOOD);

    Ended flagged = run("render", "-f", file.toString());

    assertThat(flagged.code()).isZero();
    assertThat(flagged.output()).contains("kind: Deployment");
    assertThat(run("render", file.toString())).isEqualTo(flagged);
  }

  @Test
  void whatWasAssumedIsOneLine() throws IOException {
    Files.writeString(file, GOOD);

    assertThat(run("render", "-o", "summary", file.toString()).errors().lines())
        .singleElement()
        .asString()
        .startsWith("not given, taken as present: Secret ")
        .contains("Secret \"key\"", "ConfigMap \"kube-root-ca.crt\"");
  }

  @Test
  void aMistakeInTheResourceIsSaidByFieldAndNothingIsPrinted() throws IOException {
    Files.writeString(file, GOOD.replace("defaultModel", "defaultModle"));

    Ended ended = run("render", "-f", file.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors())
        .contains("\n  spec.ols.defaultModel: is required")
        .contains("\n  spec.ols.defaultModle: no such field");
  }

  @Test
  void whatIsHeldIsSaidBeforeWhatIsAssumedAndHasACodeOfItsOwn() throws IOException {
    Files.writeString(file, GOOD.replace("defaultModel: m", "defaultModel: other"));

    Ended ended = run("render", "-f", file.toString());

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.errors()).startsWith("problem: InvalidValue spec.ols.defaultModel: ");
    assertThat(ended.output()).contains("kind: Service");
  }

  @Test
  void badIndentationIsSaidWithFileAndLine() throws IOException {
    Files.writeString(file, "apiVersion: v1\nkind: OLSConfig\n metadata: {}\n");

    Ended ended = run("render", "-f", file.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.errors()).startsWith("ols: " + file + ":3: no YAML: ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"render -o yml", "render --filename x", "run --bakend=x", "runn", "render"})
  void aWrongFlagIsAFewLines(String line) {
    Ended ended = run(line.split(" "));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.errors().lines()).hasSizeBetween(1, 3);
    assertThat(ended.errors()).startsWith("ols: ");
  }

  @Test
  void theHelpOfEachCommandListsTheExitCodes() {
    assertThat(run("help").output()).contains("Exit codes:", "  3 ", "./ols dev");
    assertThat(run("render", "--help").output()).contains("Exit codes:", "  4 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "version", "render --version"})
  void theVersionIsToldHoweverItIsAskedFor(String line) {
    Ended ended = run(line.split(" "));

    assertThat(ended.code()).isZero();
    assertThat(ended.output()).startsWith("lightspeed-operator ").contains(", SPI ");
  }

  @Test
  void aPluginFolderThatIsNotThereStopsEveryCommand() {
    Ended ended = run("plugins", "--plugin-dir=" + folder.resolve("nope"));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.errors()).contains("nope: there is no such folder");
  }

  @Test
  void aJarThatIsLeftOutShowsInTheCode() throws IOException {
    Files.writeString(folder.resolve("text.jar"), "not a jar");

    Ended ended = run("plugins", "--plugin-dir=" + folder);

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.output()).contains("left out: text.jar: cannot be read");
  }

  @Test
  void aClusterThatDoesNotAnswerIsNamedWithTheReason() throws IOException {
    int port = freePort();
    Files.writeString(
        file,
        """
        apiVersion: v1
        kind: Config
        clusters: [{name: c, cluster: {server: 'http://127.0.0.1:%d'}}]
        contexts: [{name: c, context: {cluster: c, user: u}}]
        users: [{name: u, user: {}}]
        current-context: c
        """
            .formatted(port));

    Ended ended = run("run", "--kubeconfig", file.toString());

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.errors())
        .contains("cannot start on the cluster at http://127.0.0.1:" + port)
        .contains("ConnectException", "--kubeconfig");
  }

  /** Nobody listens there any more. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Ended run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(args);
      return new Ended(code, text(output), text(errors));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
