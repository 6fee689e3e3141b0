// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What OpenShift finds when it looks at the image that a stream follows; it says so in the status.
 */
final class SimulatedImages implements ResourceEventHandler<GenericKubernetesResource> {
  static final ResourceDefinitionContext KIND =
      new ResourceDefinitionContext.Builder()
          .withGroup("image.openshift.io")
          .withVersion("v1")
          .withKind("ImageStream")
          .withPlural("imagestreams")
          .withNamespaced(true)
          .build();

  private final KubernetesClient client;
  private final NodeWork work;
  private final Map<String, GenericKubernetesResource> streams = new ConcurrentHashMap<>();
  private final Map<String, String> digests = new ConcurrentHashMap<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();

  SimulatedImages(KubernetesClient client, NodeWork work) {
    this.client = client;
    this.work = work;
  }

  void push(String image, String digest) {
    digests.put(image, digest);
    refusals.remove(image);
    lookAgain(image);
  }

  void refuse(String image, String reason) {
    refusals.put(image, reason);
    lookAgain(image);
  }

  @Override
  public void onAdd(GenericKubernetesResource stream) {
    streams.put(stream.getMetadata().getName(), stream);
    work.run(() -> look(stream));
  }

  @Override
  public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource stream) {
    onAdd(stream);
  }

  @Override
  public void onDelete(GenericKubernetesResource stream, boolean finalStateUnknown) {
    streams.remove(stream.getMetadata().getName());
  }

  private void lookAgain(String image) {
    streams.values().stream()
        .filter(stream -> image.equals(stream.get("spec", "tags", 0, "from", "name")))
        .forEach(stream -> work.run(() -> look(stream)));
  }

  private void look(GenericKubernetesResource stream) {
    Object image = stream.get("spec", "tags", 0, "from", "name");
    if (image == null) {
      return;
    }
    List<Object> tags = List.of(tag(stream, image.toString()));
    if (!tags.equals(stream.get("status", "tags"))) {
      client
          .resource(stream)
          .patch(
              PatchContext.of(PatchType.JSON_MERGE),
              Serialization.asJson(Map.of("status", Map.of("tags", tags))));
    }
  }

  private Map<String, Object> tag(GenericKubernetesResource stream, String image) {
    Object generation = stream.get("spec", "tags", 0, "generation");
    String refusal = refusals.get(image);
    List<Object> items = new ArrayList<>();
    List<Object> conditions = new ArrayList<>();
    if (refusal == null) {
      String reference = repository(image) + "@" + digest(image);
      items.add(Map.of("dockerImageReference", reference, "generation", generation));
    } else {
      if (stream.get("status", "tags", 0, "items") instanceof List<?> found) {
        items.addAll(found);
      }
      conditions.add(
          Map.of(
              "type",
              "ImportSuccess",
              "status",
              "False",
              "message",
              refusal,
              "generation",
              generation));
    }
    return Map.of("tag", "latest", "items", items, "conditions", conditions);
  }

  private String digest(String image) {
    return digests.computeIfAbsent(image, i -> "sha256:" + hex(i).repeat(2));
  }

  private static String hex(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  private static String repository(String image) {
    int digest = image.indexOf('@');
    String name = digest < 0 ? image : image.substring(0, digest);
    int tag = name.lastIndexOf(':');
    return tag > name.lastIndexOf('/') ? name.substring(0, tag) : name;
  }
}
