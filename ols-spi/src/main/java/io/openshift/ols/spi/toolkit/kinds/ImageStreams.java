// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.openshift.ols.spi.state.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * ImageStreams of OpenShift with one tag, which follows an image in some registry: the cluster
 * looks at it now and then, and says in the status to which digest it leads.
 */
public final class ImageStreams {
  private static final String TAG = "latest";

  /**
   * What the cluster found.
   *
   * @param reference the image by its digest, the last one that could be had; absent while there is
   *     none
   * @param failure what the cluster says about its last look, if that failed
   */
  public record Import(Optional<String> reference, Optional<String> failure) {}

  private record Spec(List<Tag> tags) {}

  private record Tag(
      String name, From from, ImportPolicy importPolicy, ReferencePolicy referencePolicy) {}

  private record From(String kind, String name) {}

  private record ImportPolicy(boolean scheduled) {}

  private record ReferencePolicy(String type) {}

  private ImageStreams() {}

  /** The stream that follows an image; pods that run it pull it from where it is. */
  public static GenericKubernetesResource following(ObjectMeta metadata, String image) {
    Tag tag =
        new Tag(
            TAG,
            new From("DockerImage", image),
            new ImportPolicy(true),
            new ReferencePolicy("Source"));
    return CustomObject.of(OptionalKinds.IMAGE_STREAM, metadata, new Spec(List.of(tag)));
  }

  /**
   * What is known of the image. Nothing while the live stream follows another one, or did so when
   * the cluster looked last: a tag and each thing that is said about it carry a generation.
   */
  public static Import imported(Manifest stream, String image) {
    JsonNode tag = find(stream.tree().at("/spec/tags"), "name", TAG);
    JsonNode found = find(stream.tree().at("/status/tags"), "tag", TAG);
    JsonNode success = find(found.path("conditions"), "type", "ImportSuccess");
    JsonNode newest = found.path("items").path(0);
    boolean failed = success.path("status").asText().equals("False") && isAbout(tag, success);
    if (!tag.at("/from/name").asText().equals(image)) {
      return new Import(Optional.empty(), Optional.empty());
    }
    return new Import(
        text(newest, "dockerImageReference").filter(i -> failed || isAbout(tag, newest)),
        Optional.of(success).filter(s -> failed).map(ImageStreams::reason));
  }

  private static boolean isAbout(JsonNode tag, JsonNode said) {
    return said.path("generation").asLong() >= tag.path("generation").asLong();
  }

  private static String reason(JsonNode condition) {
    return text(condition, "message").or(() -> text(condition, "reason")).orElse("no reason given");
  }

  private static Optional<String> text(JsonNode node, String member) {
    return Optional.of(node.path(member).asText("")).filter(text -> !text.isBlank());
  }

  private static JsonNode find(JsonNode list, String key, String value) {
    for (JsonNode item : list) {
      if (item.path(key).asText().equals(value)) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }
}
