// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.toolkit.kinds.ImageStreams.Import;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageStreamsTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String IMAGE = "registry.example.com/docs:1";
  private static final String DIGEST = "registry.example.com/docs@sha256:0a";
  private static final Import NOTHING = new Import(Optional.empty(), Optional.empty());

  @Test
  void newestItemIsTheImage() {
    assertThat(imported(1, item(DIGEST, 1) + ", " + item("older", 1), ""))
        .isEqualTo(new Import(Optional.of(DIGEST), Optional.empty()));
  }

  @Test
  void streamThatNobodyLookedAtSaysNothing() {
    assertThat(ImageStreams.imported(stream("spec: {tags: [{name: latest}]}"), IMAGE))
        .isEqualTo(NOTHING);
    assertThat(imported(1, "", "")).isEqualTo(NOTHING);
  }

  @Test
  void whatWasFoundBeforeTheTagChangedIsNotWhatItLeadsToNow() {
    assertThat(imported(3, item(DIGEST, 2), condition("False", 2, "gone"))).isEqualTo(NOTHING);
  }

  @Test
  void failedLookLeavesWhatWasFoundBefore() {
    assertThat(imported(3, item(DIGEST, 2), condition("False", 3, "gone")))
        .isEqualTo(new Import(Optional.of(DIGEST), Optional.of("gone")));
    assertThat(imported(3, "", condition("False", 3, "")))
        .isEqualTo(new Import(Optional.empty(), Optional.of("NotFound")));
  }

  @Test
  void lookThatDidNotFailIsNoFailure() {
    assertThat(imported(1, item(DIGEST, 1), condition("True", 1, "fine")).failure()).isEmpty();
  }

  @Test
  void streamOfAnotherImageSaysNothing() {
    assertThat(ImageStreams.imported(stream(body(1, item(DIGEST, 1), "")), "another"))
        .isEqualTo(NOTHING);
  }

  private static Import imported(int generation, String items, String conditions) {
    return ImageStreams.imported(stream(body(generation, items, conditions)), IMAGE);
  }

  private static String body(int generation, String items, String conditions) {
    return """
        spec: {tags: [{name: latest, generation: %d, from: {name: '%s'}}]}
        status: {tags: [{tag: other, items: [{dockerImageReference: no}]}, {tag: latest, items: [%s], conditions: [%s]}]}
        """
        .formatted(generation, IMAGE, items, conditions);
  }

  private static String item(String reference, int generation) {
    return "{dockerImageReference: '%s', generation: %d}".formatted(reference, generation);
  }

  private static String condition(String status, int generation, String message) {
    return "{type: ImportSuccess, status: '%s', generation: %d, reason: NotFound, message: '%s'}"
        .formatted(status, generation, message);
  }

  private static Manifest stream(String yaml) {
    try {
      ObjectNode tree = (ObjectNode) YAML.readTree("metadata: {name: docs, namespace: n}\n" + yaml);
      return Manifest.of(OptionalKinds.IMAGE_STREAM, tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
