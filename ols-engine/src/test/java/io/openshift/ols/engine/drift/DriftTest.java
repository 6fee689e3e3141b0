// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Objects that were applied to a real API server, changed there by somebody else, and read back.
 * Each file has what was wanted and, per case, what lived and what has to be mended.
 */
class DriftTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String MANAGER = "lightspeed-operator";

  @TestFactory
  Stream<DynamicContainer> recordedObjects() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/drift"))) {
      return files.sorted().map(DriftTest::file).toList().stream();
    }
  }

  @Test
  void anObjectThatSomebodyElseCreatedDiffers() throws IOException {
    ObjectNode live =
        (ObjectNode) read(Path.of("src/test/resources/drift/config-map.yaml")).get("desired");
    Manifest manifest = manifest(live);

    assertThat(Drift.between(manifest, manifest, MANAGER).differs()).isTrue();
  }

  @Test
  void patchIsRefusedWhenTheObjectHasChangedSince() throws IOException {
    ObjectNode live =
        manifest(read(Path.of("src/test/resources/drift/secret.yaml")).get("desired"))
            .tree()
            .deepCopy();
    live.withObject("/metadata").put("resourceVersion", "7");
    Drift drift = new Drift(false, List.of(Correction.remove("/data/more")));

    assertThat(drift.patch(manifest(live)).toString())
        .isEqualTo(
            """
            [{"op":"test","path":"/metadata/resourceVersion","value":"7"},\
            {"op":"remove","path":"/data/more"}]""");
  }

  @Test
  void whatWouldBeRefusedNextToOursIsReplacedBeforeOursIsApplied() {
    Drift refused =
        new Drift(true, List.of(Correction.replace("/spec/ports", YAML.createArrayNode())));
    Drift taken = new Drift(true, List.of(Correction.remove("/data/more")));

    assertThat(refused.isPatchedFirst()).isTrue();
    assertThat(taken.isPatchedFirst()).isFalse();
  }

  @Test
  void whatMakesOthersWriteImagesIntoPodsIsTakenAway() {
    ObjectNode desired =
        (ObjectNode) read(Path.of("src/test/resources/drift/deployment.yaml")).get("desired");
    ObjectNode live = desired.deepCopy();
    live.withObject("/metadata/annotations")
        .put("image.openshift.io/triggers", "[]")
        .put("example.com/note", "stays");

    assertThat(Drift.between(manifest(desired), manifest(live), MANAGER).corrections())
        .extracting(Correction::toString)
        .containsExactly("remove /metadata/annotations/image.openshift.io~1triggers");
  }

  private static DynamicContainer file(Path file) {
    JsonNode recorded = read(file);
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode one : recorded.path("cases")) {
      JsonNode desired = one.has("desired") ? one.path("desired") : recorded.path("desired");
      tests.add(dynamicTest(one.path("name").asText(), () -> check(desired, one)));
    }
    return dynamicContainer(file.getFileName().toString(), tests);
  }

  private static void check(JsonNode desired, JsonNode recorded) {
    Drift drift = Drift.between(manifest(desired), manifest(recorded.path("live")), MANAGER);

    List<String> expected = new ArrayList<>();
    recorded.path("replaced").forEach(path -> expected.add("replace " + path.asText()));
    recorded.path("removed").forEach(path -> expected.add("remove " + path.asText()));
    assertThat(drift.corrections()).extracting(Correction::toString).isEqualTo(expected);
    assertThat(drift.differs()).isEqualTo(recorded.path("differs").asBoolean());
  }

  private static Manifest manifest(JsonNode tree) {
    String apiVersion = tree.path("apiVersion").asText();
    String kind = tree.path("kind").asText();
    String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
    boolean namespaced = tree.path("metadata").has("namespace");
    ApiKind api = new ApiKind(group, "v1", kind, kind.toLowerCase(Locale.ROOT) + "s", namespaced);
    return Manifest.of(api, (ObjectNode) tree);
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
