// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The operator's own objects as the API server has them, in all kinds that plugins declare. */
record Inventory(TestCluster cluster, Catalog catalog) {

  SortedMap<ObjectId, Manifest> all() {
    SortedMap<ObjectId, Manifest> all = new TreeMap<>();
    for (ApiKind kind : catalog.kinds()) {
      for (GenericKubernetesResource object : list(kind)) {
        ObjectNode tree =
            cluster.client().getKubernetesSerialization().convertValue(object, ObjectNode.class);
        Manifest manifest = Manifest.of(kind, tree);
        all.put(manifest.id(), manifest);
      }
    }
    return all;
  }

  /** What bears the label of that component. */
  List<ObjectId> of(String component) {
    return all().values().stream()
        .filter(m -> m.label(LabelKeys.OWNER_COMPONENT).filter(component::equals).isPresent())
        .map(Manifest::id)
        .toList();
  }

  List<GenericKubernetesResource> objects() {
    return catalog.kinds().stream().flatMap(kind -> list(kind).stream()).toList();
  }

  private List<GenericKubernetesResource> list(ApiKind kind) {
    try {
      return cluster
          .client()
          .genericKubernetesResources(
              new ResourceDefinitionContext.Builder()
                  .withGroup(kind.group())
                  .withVersion(kind.version())
                  .withKind(kind.kind())
                  .withPlural(kind.plural())
                  .withNamespaced(kind.namespaced())
                  .build())
          .inAnyNamespace()
          .withLabel(LabelKeys.OWNER_COMPONENT)
          .list()
          .getItems();
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        return List.of(); // not served
      }
      throw e;
    }
  }
}
