// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.backend.lcore.pair.Pair;

/** What can be registered with the server before it starts. */
enum ResourceKind {
  MODEL("models", "model_id", Api.INFERENCE),
  SHIELD("shields", "shield_id", Api.SAFETY),
  TOOL_GROUP("tool_groups", "toolgroup_id", Api.TOOL_RUNTIME),
  VECTOR_STORE("vector_stores", "vector_store_id", Api.VECTOR_IO);

  private final String list;
  private final String idKey;
  private final Api api;

  ResourceKind(String list, String idKey, Api api) {
    this.list = list;
    this.idKey = idKey;
    this.api = api;
  }

  /** The member of {@code registered_resources} that lists it. */
  String list() {
    return list;
  }

  /** The API whose providers serve it. */
  Api api() {
    return api;
  }

  /** OGX 1.0 makes groups of tools out of the providers and empties the list. */
  boolean isIn(Pair pair) {
    return Api.of(pair).contains(api) && !(this == TOOL_GROUP && pair == Pair.V0_7);
  }

  /**
   * What the server tells it apart by. Models are known by their provider and the provider's name
   * for them, so that two providers may serve models of one name.
   */
  String identity(JsonNode resource) {
    if (this != MODEL) {
      return id(resource);
    }
    String own = resource.path("provider_model_id").asText("");
    return resource.path("provider_id").asText() + "/" + (own.isEmpty() ? id(resource) : own);
  }

  String id(JsonNode resource) {
    return resource.path(idKey).asText();
  }
}
