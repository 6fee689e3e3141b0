// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Owner;
import io.openshift.ols.spi.view.OwnDeployment;
import java.util.Optional;

/** Makes an object ours: it gets its owner, and a label says whose it is. */
final class OwnerStamp {
  private final OlsConfig config;
  private final Optional<OwnDeployment> deployment;

  OwnerStamp(Inputs inputs) {
    this.config = inputs.config();
    this.deployment = inputs.settings().deployment();
  }

  Manifest stamp(Manifest manifest, ComponentId component, Owner owner) {
    ObjectNode tree = manifest.tree().deepCopy();
    tree.withObject("/metadata/labels").put(LabelKeys.OWNER_COMPONENT, component.text());
    Optional<ObjectNode> reference =
        owner == Owner.RESOURCE ? resource() : deployment(manifest.id());
    reference.ifPresent(r -> tree.withArray("/metadata/ownerReferences").removeAll().add(r));
    return Manifest.of(manifest.id().kind(), tree);
  }

  /** Without a cluster the resource has no uid, and an owner without one is refused. */
  private Optional<ObjectNode> resource() {
    return Optional.ofNullable(config.getMetadata().getUid())
        .map(
            uid ->
                reference(config.getApiVersion(), config.getKind(), config.getMetadata().getName())
                    .put("uid", uid)
                    .put("controller", true)
                    .put("blockOwnerDeletion", true));
  }

  /** What is in no namespace cannot belong to something that is in one. */
  private Optional<ObjectNode> deployment(ObjectId object) {
    return deployment
        .filter(d -> object.kind().namespaced())
        .map(d -> reference("apps/v1", "Deployment", d.name()).put("uid", d.uid()));
  }

  private static ObjectNode reference(String apiVersion, String kind, String name) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("apiVersion", apiVersion)
        .put("kind", kind)
        .put("name", name);
  }
}
