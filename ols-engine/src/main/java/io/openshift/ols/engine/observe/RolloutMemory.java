// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers with which spec each Deployment was last rolled out. The API server counts a mere
 * annotation as a new generation of a Deployment; until its controller has seen it, the Deployment
 * looks as if it rolled, although no pod will change. Kept between passes by one thread.
 */
public final class RolloutMemory {
  private static final String GENERATION = "/metadata/generation";

  private Map<ObjectId, JsonNode> rolledOut = new HashMap<>();

  /** What lives, with every such Deployment as if its controller had seen it already. */
  public LiveObjects correct(LiveObjects live) {
    Map<ObjectId, JsonNode> next = new HashMap<>();
    List<Manifest> objects = live.all().stream().map(object -> correct(object, next)).toList();
    rolledOut = next;
    return new LiveObjects(objects, live.pods());
  }

  private Manifest correct(Manifest object, Map<ObjectId, JsonNode> next) {
    if (!object.id().kind().kind().equals("Deployment")) {
      return object;
    }
    JsonNode spec = object.tree().path("spec");
    Manifest seen = spec.equals(rolledOut.get(object.id())) ? observed(object) : object;
    if (RolloutState.rolledOut(seen.tree())) {
      next.put(object.id(), spec);
    }
    return seen;
  }

  private static Manifest observed(Manifest object) {
    JsonNode generation = object.tree().at(GENERATION);
    if (generation.equals(object.tree().at("/status/observedGeneration"))) {
      return object;
    }
    ObjectNode tree = object.tree().deepCopy();
    tree.withObject("/status").set("observedGeneration", generation);
    return Manifest.of(object.id().kind(), tree);
  }
}
