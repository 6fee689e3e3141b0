// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that the API server holds stops the operator. */
class OtherVersionTest extends ProductTest {
  private static final String CORPUS = "corpus/accepted";

  OtherVersionTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void everyResourceThatIsAcceptedGetsAStatus() throws Exception {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    for (String name : corpus()) {
      create(CORPUS + "/" + name);
      operator.awaitCondition("Ready", c -> c.getObservedGeneration() >= 1);
      config().delete();
      Eventually.holds(name + " is gone", () -> config().get() == null);
    }
    createSample();
    operator.awaitReady();
  }

  @Test
  void theStatusListsExactlyTheSettingsThatNothingReads() throws IOException {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    create(CORPUS + "/every-field.yaml");
    var condition = operator.awaitCondition("SettingNotSupported", c -> true);
    assertThat(condition.getMessage().lines().map(l -> l.substring(0, l.indexOf(": "))))
        .containsExactlyElementsOf(lines("settings-not-supported.txt"));
  }

  @Test
  void theSampleSetsNothingThatIsNotSupported() {
    install();
    assertThat(operator.condition("SettingNotSupported")).isEmpty();
    patch("spec: {mcpServers: [{name: extra, url: 'https://mcp.example.com'}]}");
    awaitProblem("SettingNotSupported", "SettingNotSupported", "spec.mcpServers");
    patch("spec: {mcpServers: null}");
    Eventually.holds(
        "nothing left to say", () -> operator.condition("SettingNotSupported").isEmpty());
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream text = OtherVersionTest.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<String> corpus() throws IOException, URISyntaxException {
    URI folder = OtherVersionTest.class.getClassLoader().getResource(CORPUS).toURI();
    if (folder.getScheme().equals("file")) {
      return names(Path.of(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return names(jar.getPath(CORPUS));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
