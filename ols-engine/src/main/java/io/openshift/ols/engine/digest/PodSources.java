// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.digest;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.state.Manifest;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads from a pod template which Secrets and ConfigMaps its containers consume. */
public final class PodSources {
  private final String namespace;
  private final SortedMap<ReferenceId, PodSource> sources = new TreeMap<>();

  private PodSources(String namespace) {
    this.namespace = namespace;
  }

  /** Whether the object runs pods from a template. */
  public static boolean hasTemplate(Manifest manifest) {
    return manifest.tree().at("/spec/template/spec").isObject();
  }

  /** The sources, each once, sorted; none for an object without a pod template. */
  public static Collection<PodSource> of(Manifest manifest) {
    PodSources found = new PodSources(manifest.id().namespace());
    JsonNode pod = manifest.tree().at("/spec/template/spec");
    pod.path("volumes").forEach(found::volume);
    for (String list : List.of("initContainers", "containers")) {
      pod.path(list).forEach(found::container);
    }
    return List.copyOf(found.sources.values());
  }

  private void volume(JsonNode volume) {
    add(ReferenceKind.SECRET, volume.at("/secret/secretName"), items(volume.path("secret")));
    add(ReferenceKind.CONFIG_MAP, volume.at("/configMap/name"), items(volume.path("configMap")));
    for (JsonNode part : volume.at("/projected/sources")) {
      add(ReferenceKind.SECRET, part.at("/secret/name"), items(part.path("secret")));
      add(ReferenceKind.CONFIG_MAP, part.at("/configMap/name"), items(part.path("configMap")));
    }
  }

  private void container(JsonNode container) {
    for (JsonNode env : container.path("env")) {
      keyRef(ReferenceKind.SECRET, env.at("/valueFrom/secretKeyRef"));
      keyRef(ReferenceKind.CONFIG_MAP, env.at("/valueFrom/configMapKeyRef"));
    }
    for (JsonNode from : container.path("envFrom")) {
      add(ReferenceKind.SECRET, from.at("/secretRef/name"), new TreeSet<>());
      add(ReferenceKind.CONFIG_MAP, from.at("/configMapRef/name"), new TreeSet<>());
    }
  }

  private void keyRef(ReferenceKind kind, JsonNode ref) {
    add(kind, ref.path("name"), new TreeSet<>(List.of(ref.path("key").asText(""))));
  }

  private static SortedSet<String> items(JsonNode source) {
    SortedSet<String> keys = new TreeSet<>();
    source.path("items").forEach(item -> keys.add(item.path("key").asText("")));
    return keys;
  }

  private void add(ReferenceKind kind, JsonNode name, SortedSet<String> keys) {
    if (name.isTextual()) {
      ReferenceId id = new ReferenceId(kind, namespace, name.asText());
      sources.merge(id, new PodSource(id, keys), PodSource::and);
    }
  }
}
