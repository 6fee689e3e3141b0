// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.Registered;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.operator.cluster.ApiClient;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Go operator may have left: such objects bear no label, so those that components name are
 * read by name, once, and those that are there again in each pass until they have gone.
 */
final class FormerObjects {
  private static final Logger LOG = LoggerFactory.getLogger(FormerObjects.class);

  private final ApiClient client;
  private final SortedMap<ObjectId, String> byName = new TreeMap<>();
  private final SortedSet<ObjectId> open = new TreeSet<>();
  private final Set<ObjectId> failed = new HashSet<>();
  private String searchedFor = "";

  FormerObjects(ApiClient client, Catalog catalog, String namespace) {
    this.client = client;
    for (Registered<Component> component : catalog.components()) {
      component
          .part()
          .namedObjects(namespace)
          .forEach(object -> byName.putIfAbsent(object, component.part().id().text()));
    }
  }

  /**
   * Those that belong to the resource, each with the label that it would bear today. One that
   * cannot be read is left out, and read again in the next pass.
   *
   * @param live what is known to live
   */
  List<Manifest> find(String ownerUid, LiveObjects live) {
    if (!ownerUid.equals(searchedFor)) {
      searchedFor = ownerUid;
      open.clear();
      open.addAll(byName.keySet());
    }
    failed.clear();
    open.removeIf(id -> live.get(id).isPresent());
    List<Manifest> found =
        open.stream()
            .flatMap(id -> read(id).stream())
            .filter(m -> m.isOwnedBy(ownerUid))
            .flatMap(m -> labelled(m).stream())
            .toList();
    Set<ObjectId> there = found.stream().map(Manifest::id).collect(Collectors.toSet());
    open.removeIf(id -> !there.contains(id) && !failed.contains(id));
    return found;
  }

  /** Whether there may be more of them than were found. */
  boolean isIncomplete() {
    return !failed.isEmpty();
  }

  private Optional<Manifest> read(ObjectId id) {
    return client.get(
        id,
        why -> {
          LOG.warn("{} cannot be read: {}", id, why);
          failed.add(id);
        });
  }

  /** Nothing for an object that bears the label already: the watch shows it. */
  private Optional<Manifest> labelled(Manifest manifest) {
    if (manifest.label(LabelKeys.OWNER_COMPONENT).isPresent()) {
      return Optional.empty();
    }
    ObjectNode tree = manifest.tree().deepCopy();
    tree.withObject("/metadata/labels")
        .put(LabelKeys.OWNER_COMPONENT, Objects.requireNonNull(byName.get(manifest.id())));
    return Optional.of(Manifest.of(manifest.id().kind(), tree));
  }
}
