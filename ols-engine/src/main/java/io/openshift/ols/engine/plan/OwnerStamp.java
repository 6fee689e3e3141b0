// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.Manifest;
import java.util.Optional;

/** Makes an object ours: the resource owns it, and a label says whose it is. */
final class OwnerStamp {
  private final OlsConfig config;

  OwnerStamp(OlsConfig config) {
    this.config = config;
  }

  Manifest stamp(Manifest manifest, ComponentId component) {
    ObjectNode tree = manifest.tree().deepCopy();
    tree.withObject("/metadata/labels").put(LabelKeys.OWNER_COMPONENT, component.text());
    // Without a cluster the resource has no uid, and an owner without one is refused.
    Optional.ofNullable(config.getMetadata().getUid())
        .ifPresent(
            uid ->
                tree.withArray("/metadata/ownerReferences")
                    .removeAll()
                    .addObject()
                    .put("apiVersion", config.getApiVersion())
                    .put("kind", config.getKind())
                    .put("name", config.getMetadata().getName())
                    .put("uid", uid)
                    .put("controller", true)
                    .put("blockOwnerDeletion", true));
    return Manifest.of(manifest.id().kind(), tree);
  }
}
