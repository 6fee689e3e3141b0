// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Optional;

/** The five requests that the operator makes, on trees instead of types. */
public final class ApiClient {
  private final KubernetesClient client;

  public ApiClient(KubernetesClient client) {
    this.client = client;
  }

  /** Reads an object now. */
  public Optional<Manifest> get(ObjectId id) {
    return Optional.ofNullable(resource(id).get()).map(r -> Manifest.of(id.kind(), r));
  }

  /** Server-side apply, with force: what we name is ours. */
  Manifest apply(ObjectId id, JsonNode tree) {
    PatchContext context =
        new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(ObjectNames.FIELD_MANAGER)
            .withForce(true)
            .build();
    return Manifest.of(id.kind(), resource(id).patch(context, tree.toString()));
  }

  /** A JSON patch, which changes nothing unless all its tests hold. */
  Manifest jsonPatch(ObjectId id, JsonNode operations) {
    return Manifest.of(
        id.kind(), resource(id).patch(context(PatchType.JSON), operations.toString()));
  }

  /** A JSON merge patch. */
  Manifest mergePatch(ObjectId id, JsonNode patch) {
    return Manifest.of(
        id.kind(), resource(id).patch(context(PatchType.JSON_MERGE), patch.toString()));
  }

  /** A JSON merge patch of the status subresource. */
  Manifest mergeStatus(ObjectId id, JsonNode patch) {
    return Manifest.of(
        id.kind(),
        resource(id).subresource("status").patch(context(PatchType.JSON_MERGE), patch.toString()));
  }

  /** Deletes the object as it was seen; what depends on it goes in the background. */
  void delete(Manifest seen) {
    String version = seen.tree().at("/metadata/resourceVersion").asText();
    resource(seen.id()).lockResourceVersion(version).delete();
  }

  private static PatchContext context(PatchType type) {
    return new PatchContext.Builder()
        .withPatchType(type)
        .withFieldManager(ObjectNames.FIELD_MANAGER)
        .build();
  }

  private Resource<GenericKubernetesResource> resource(ObjectId id) {
    var all = client.genericKubernetesResources(context(id.kind()));
    return id.kind().namespaced()
        ? all.inNamespace(id.namespace()).withName(id.name())
        : all.withName(id.name());
  }

  private static ResourceDefinitionContext context(ApiKind kind) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(kind.group())
        .withVersion(kind.version())
        .withKind(kind.kind())
        .withPlural(kind.plural())
        .withNamespaced(kind.namespaced())
        .build();
  }
}
