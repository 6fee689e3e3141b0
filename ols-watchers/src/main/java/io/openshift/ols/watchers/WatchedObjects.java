// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.watchers;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one watch, with what the operator itself wrote since and has not seen come back
 * yet.
 */
final class WatchedObjects implements ResourceEventHandler<GenericKubernetesResource> {
  private final ApiKind kind;
  private final SharedIndexInformer<GenericKubernetesResource> informer;
  private final Change change;
  private final Runnable onChange;
  private final Map<ObjectId, Written> written = new ConcurrentHashMap<>();
  private final Map<String, Manifest> converted = new ConcurrentHashMap<>();

  /** What was written; no manifest stands for a deletion. */
  private record Written(String uid, long version, @Nullable Manifest manifest) {}

  WatchedObjects(
      ApiKind kind,
      SharedIndexInformer<GenericKubernetesResource> informer,
      Change change,
      Runnable onChange) {
    this.kind = kind;
    this.informer = informer;
    this.change = change;
    this.onChange = onChange;
  }

  CompletionStage<Void> start() {
    informer.addEventHandler(this);
    // Once started, a watch is renewed for ever; before that, the caller decides what a failure
    // means.
    informer.exceptionHandler((started, cause) -> started);
    return informer.start();
  }

  void stop() {
    informer.stop();
  }

  Collection<Manifest> list() {
    long seen = version(informer.lastSyncResourceVersion());
    Map<ObjectId, Manifest> objects = new TreeMap<>();
    for (GenericKubernetesResource resource : informer.getStore().list()) {
      Manifest manifest = convert(resource);
      objects.put(manifest.id(), manifest);
    }
    converted.values().retainAll(objects.values());
    written.forEach((id, own) -> overlay(objects, id, own, seen));
    return objects.values();
  }

  void wrote(Manifest manifest) {
    written.put(manifest.id(), new Written(uidOf(manifest), versionOf(manifest), manifest));
  }

  void deleted(Manifest manifest) {
    written.put(manifest.id(), new Written(uidOf(manifest), Long.MAX_VALUE, null));
  }

  /** An own write counts until the watch has come as far. */
  private void overlay(Map<ObjectId, Manifest> objects, ObjectId id, Written own, long seen) {
    Manifest watched = objects.get(id);
    boolean sameObject = watched != null && uidOf(watched).equals(own.uid());
    if (own.manifest() == null) {
      if (sameObject) {
        objects.remove(id);
      } else {
        written.remove(id, own);
      }
    } else if (watched == null ? seen < own.version() : versionOf(watched) < own.version()) {
      objects.put(id, own.manifest());
    } else {
      written.remove(id, own);
    }
  }

  private Manifest convert(GenericKubernetesResource resource) {
    String key =
        resource.getMetadata().getUid() + "/" + resource.getMetadata().getResourceVersion();
    return converted.computeIfAbsent(key, k -> Manifest.of(kind, resource));
  }

  @Override
  public void onAdd(GenericKubernetesResource added) {
    if (!isOwnWrite(added)) {
      onChange.run();
    }
  }

  @Override
  public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource after) {
    if (change.matters(before, after) && !isOwnWrite(after)) {
      onChange.run();
    }
  }

  @Override
  public void onDelete(GenericKubernetesResource gone, boolean stateUnknown) {
    onChange.run();
  }

  private boolean isOwnWrite(GenericKubernetesResource resource) {
    long version = version(resource.getMetadata().getResourceVersion());
    String name = resource.getMetadata().getName();
    return written.entrySet().stream()
        .anyMatch(e -> e.getKey().name().equals(name) && e.getValue().version() == version);
  }

  private static String uidOf(Manifest manifest) {
    return manifest.tree().at("/metadata/uid").asText("");
  }

  private static long versionOf(Manifest manifest) {
    return version(manifest.tree().at("/metadata/resourceVersion").asText());
  }

  /**
   * Resource versions are decimal numbers that grow (guaranteed since Kubernetes 1.35, true
   * before).
   */
  private static long version(@Nullable String text) {
    return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
  }
}
