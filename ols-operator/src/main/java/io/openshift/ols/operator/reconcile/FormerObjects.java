// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.operator.cluster.ApiClient;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the Go operator may have left behind and no component of ours makes: such objects bear no
 * label, so they are read by name, once, and again as long as one is there.
 */
final class FormerObjects {
  private static final Map<String, String> CONFIG_MAPS =
      Map.of(ObjectNames.EXPORTER_CONFIG, "appserver");

  private final ApiClient client;
  private final String namespace;
  private String searchedFor = "";

  FormerObjects(ApiClient client, String namespace) {
    this.client = client;
    this.namespace = namespace;
  }

  /**
   * Those that belong to the resource, each with the label that it would bear today.
   *
   * @param known what is planned or known to live
   */
  List<Manifest> find(String ownerUid, Collection<ObjectId> known) {
    if (ownerUid.equals(searchedFor)) {
      return List.of();
    }
    List<Manifest> found =
        byName().entrySet().stream()
            .filter(e -> !known.contains(e.getKey()))
            .flatMap(e -> client.get(e.getKey()).map(m -> labelled(m, e.getValue())).stream())
            .flatMap(Optional::stream)
            .filter(m -> m.isOwnedBy(ownerUid))
            .toList();
    if (found.isEmpty()) {
      searchedFor = ownerUid;
    }
    return found;
  }

  private SortedMap<ObjectId, String> byName() {
    SortedMap<ObjectId, String> all = new TreeMap<>();
    CONFIG_MAPS.forEach(
        (name, component) ->
            all.put(new ObjectId(ApiKind.of(ConfigMap.class), namespace, name), component));
    return all;
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
