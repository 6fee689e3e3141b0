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
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the Go operator may have left: such objects bear no label, so those that components name are
 * read by name, once, and again as long as one is there.
 */
final class FormerObjects {
  private final ApiClient client;
  private final SortedMap<ObjectId, String> byName = new TreeMap<>();
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
   * Those that belong to the resource, each with the label that it would bear today.
   *
   * @param live what is known to live
   */
  List<Manifest> find(String ownerUid, LiveObjects live) {
    if (ownerUid.equals(searchedFor)) {
      return List.of();
    }
    List<Manifest> found =
        byName.entrySet().stream()
            .filter(e -> live.get(e.getKey()).isEmpty())
            .flatMap(e -> client.get(e.getKey()).map(m -> labelled(m, e.getValue())).stream())
            .flatMap(Optional::stream)
            .filter(m -> m.isOwnedBy(ownerUid))
            .toList();
    if (found.isEmpty()) {
      searchedFor = ownerUid;
    }
    return found;
  }

  /** Nothing for an object that bears the label already: the watch shows it. */
  private static Optional<Manifest> labelled(Manifest manifest, String component) {
    if (manifest.label(LabelKeys.OWNER_COMPONENT).isPresent()) {
      return Optional.empty();
    }
    ObjectNode tree = manifest.tree().deepCopy();
    tree.withObject("/metadata/labels").put(LabelKeys.OWNER_COMPONENT, component);
    return Optional.of(Manifest.of(manifest.id().kind(), tree));
  }
}
