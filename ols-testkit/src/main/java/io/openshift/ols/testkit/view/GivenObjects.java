// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.reference.Declared;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The objects of others in a scenario.
 *
 * @param objects Secrets and ConfigMaps
 * @param ungiven what becomes of the other references
 * @param missing objects that are not there in any case, as {@code Secret/main-key}
 */
record GivenObjects(List<ObjectNode> objects, Ungiven ungiven, SortedSet<String> missing) {
  static final GivenObjects NONE = new GivenObjects(List.of(), Ungiven.FILLED, new TreeSet<>());

  GivenObjects {
    objects = List.copyOf(objects);
    missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    objects.forEach(GivenObjects::kindOf);
  }

  GivenObjects and(Collection<ObjectNode> more) {
    List<ObjectNode> all = new ArrayList<>(objects);
    all.addAll(more);
    return new GivenObjects(all, ungiven, missing);
  }

  GivenObjects with(Ungiven other) {
    return new GivenObjects(objects, other, missing);
  }

  GivenObjects without(String object) {
    SortedSet<String> more = new TreeSet<>(missing);
    more.add(object);
    return new GivenObjects(objects, ungiven, more);
  }

  /** The content of everything that was declared. */
  Map<ReferenceId, ResolvedReference> resolve(Declared declared, String namespace) {
    Map<ReferenceId, ResolvedReference> given = new TreeMap<>();
    for (ObjectNode object : objects) {
      ReferenceId id =
          new ReferenceId(
              kindOf(object),
              object.at("/metadata/namespace").asText(namespace),
              object.at("/metadata/name").asText());
      given.put(id, ResolvedReference.found(Contents.dataOf(id, object)));
    }
    Map<ReferenceId, ResolvedReference> resolved = new TreeMap<>();
    for (ReferenceId id : declared.ids()) {
      ResolvedReference found = given.get(id);
      resolved.put(id, found == null || isMissing(id) ? made(id, declared) : found);
    }
    return resolved;
  }

  /** The object of that name, if it was given. */
  Optional<Manifest> find(ObjectId id) {
    return objects.stream()
        .filter(o -> kindOf(o).kind().equals(id.kind().kind()))
        .filter(o -> o.at("/metadata/name").asText().equals(id.name()))
        .findFirst()
        .map(o -> Manifest.of(id.kind(), o));
  }

  private ResolvedReference made(ReferenceId id, Declared declared) {
    if (isMissing(id)) {
      return ResolvedReference.missing();
    }
    return switch (ungiven) {
      case FILLED -> ResolvedReference.found(Filling.of(id, declared.of(id)));
      case UNRESOLVED -> ResolvedReference.unresolved();
      case MISSING -> ResolvedReference.missing();
    };
  }

  private boolean isMissing(ReferenceId id) {
    return missing.contains(id.kind().kind() + "/" + id.name());
  }

  private static ReferenceKind kindOf(ObjectNode object) {
    String kind = object.path("kind").asText();
    return Arrays.stream(ReferenceKind.values())
        .filter(k -> k.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a scenario is given Secrets and ConfigMaps, not a \"%s\"".formatted(kind)));
  }
}
