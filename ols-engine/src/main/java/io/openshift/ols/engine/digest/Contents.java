// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.digest;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.engine.reference.Declared;
import io.openshift.ols.spi.reference.ContentDigest;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The content behind each source that a pod of the plan may consume. */
public final class Contents {
  private final Map<ReferenceId, SortedMap<String, byte[]>> own = new TreeMap<>();
  private final Map<ReferenceId, ResolvedReference> resolved;
  private final Declared declared;

  public Contents(
      Collection<Manifest> planned,
      Map<ReferenceId, ResolvedReference> resolved,
      Declared declared) {
    this.resolved = resolved;
    this.declared = declared;
    planned.forEach(m -> idOf(m.id()).ifPresent(id -> own.put(id, dataOf(id, m.tree()))));
  }

  /** The object as a source, if it is a Secret or ConfigMap. */
  public static Optional<ReferenceId> idOf(ObjectId object) {
    return Arrays.stream(ReferenceKind.values())
        .filter(k -> object.kind().group().isEmpty() && k.kind().equals(object.kind().kind()))
        .findFirst()
        .map(k -> new ReferenceId(k, object.namespace(), object.name()));
  }

  /** Whether the plan or a declared reference accounts for the source. */
  public boolean knows(ReferenceId id) {
    return own.containsKey(id) || !declared.of(id).isEmpty();
  }

  /** The digest of what the pod consumes of it and needs new pods for. */
  public ContentDigest digest(PodSource source) {
    SortedMap<String, byte[]> ours = own.get(source.id());
    if (ours != null) {
      return ContentDigest.of(consumed(source, ours));
    }
    ResolvedReference reference = resolved.getOrDefault(source.id(), ResolvedReference.missing());
    if (reference.isUnresolved()) {
      return ContentDigest.UNRESOLVED;
    }
    SortedMap<String, byte[]> rolling = new TreeMap<>(consumed(source, reference.data()));
    rolling.keySet().removeIf(key -> !declared.rolls(source.id(), key));
    return ContentDigest.of(rolling);
  }

  private static SortedMap<String, byte[]> consumed(
      PodSource source, SortedMap<String, byte[]> data) {
    SortedMap<String, byte[]> kept = new TreeMap<>(data);
    kept.keySet().removeIf(key -> !source.consumes(key));
    return kept;
  }

  /** Decoded content of a Secret or ConfigMap. */
  public static SortedMap<String, byte[]> dataOf(ReferenceId id, JsonNode tree) {
    SortedMap<String, byte[]> data = new TreeMap<>();
    boolean encoded = id.kind() == ReferenceKind.SECRET;
    tree.path("data")
        .properties()
        .forEach(e -> data.put(e.getKey(), encoded ? decode(e) : text(e)));
    tree.path("binaryData").properties().forEach(e -> data.put(e.getKey(), decode(e)));
    tree.path("stringData").properties().forEach(e -> data.put(e.getKey(), text(e)));
    return data;
  }

  private static byte[] decode(Map.Entry<String, JsonNode> entry) {
    return Base64.getDecoder().decode(entry.getValue().asText());
  }

  private static byte[] text(Map.Entry<String, JsonNode> entry) {
    return entry.getValue().asText().getBytes(StandardCharsets.UTF_8);
  }
}
