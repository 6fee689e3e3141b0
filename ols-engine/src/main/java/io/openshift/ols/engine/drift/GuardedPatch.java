// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.openshift.ols.spi.state.Manifest;

/** The beginning of a JSON patch that is refused if the object has changed since it was seen. */
public final class GuardedPatch {
  private GuardedPatch() {}

  /** The guard alone; what the patch does is added to it. */
  public static ArrayNode of(Manifest seen) {
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    operations
        .addObject()
        .put("op", "test")
        .put("path", "/metadata/resourceVersion")
        .put("value", seen.tree().at("/metadata/resourceVersion").asText());
    return operations;
  }
}
