// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.digest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.spi.reference.ContentDigest;
import io.openshift.ols.spi.state.Manifest;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the digest of everything that a pod consumes on its template, and the digest of each
 * source on the object itself, where the difference of two writes tells why pods were rolled.
 */
public final class DigestStamp {
  private DigestStamp() {}

  /** The manifest with its digests; unchanged if it has no pod template. */
  public static Manifest stamp(Manifest manifest, Contents contents) {
    if (!PodSources.hasTemplate(manifest)) {
      return manifest;
    }
    SortedMap<String, ContentDigest> parts = parts(PodSources.of(manifest), contents);
    ObjectNode tree = manifest.tree().deepCopy();
    ObjectNode sources = JsonNodeFactory.instance.objectNode();
    parts.forEach((name, digest) -> sources.put(name, digest.text()));
    tree.withObject("/metadata/annotations").put(AnnotationKeys.SOURCES, sources.toString());
    tree.withObject("/spec/template/metadata/annotations")
        .put(AnnotationKeys.DIGEST, ContentDigest.over(parts).text());
    return Manifest.of(manifest.id().kind(), tree);
  }

  private static SortedMap<String, ContentDigest> parts(
      Collection<PodSource> sources, Contents contents) {
    SortedMap<String, ContentDigest> parts = new TreeMap<>();
    for (PodSource source : sources) {
      String name = source.id().kind().kind() + "/" + source.id().name();
      parts.put(name, contents.digest(source));
    }
    return parts;
  }
}
