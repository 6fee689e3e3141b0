// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.spi.state.Manifest;
import java.util.List;

/**
 * What has to be sent so that the live object is as desired: the desired object, if it differs, and
 * then in one patch what applying it leaves there. The patch comes first where the desired object
 * would be refused without it ({@link #isPatchedFirst()}).
 *
 * @param differs whether the desired object has to be applied
 * @param corrections members of exact fields that somebody else put there, in the order in which
 *     they can be made one after the other
 */
public record Drift(boolean differs, List<Correction> corrections) {
  public Drift {
    corrections = List.copyOf(corrections);
  }

  /** Compares a desired object with the live one, as far as the field manager's care goes. */
  public static Drift between(Manifest desired, Manifest live, String manager) {
    JsonNode owned = owned(live, manager);
    boolean same =
        owned.isObject() && new OwnedComparison().matches(desired.tree(), live.tree(), owned);
    return new Drift(!same, ExactFields.corrections(desired, live));
  }

  /** Nothing to send. */
  public boolean isNone() {
    return !differs && corrections.isEmpty();
  }

  /** Whether the desired object would be refused before the corrections are made. */
  public boolean isPatchedFirst() {
    return corrections.stream().anyMatch(c -> c.value().isPresent());
  }

  /** The corrections as a JSON patch that is refused if the object has changed since. */
  public ArrayNode patch(Manifest live) {
    ArrayNode patch = GuardedPatch.of(live);
    for (Correction correction : corrections) {
      ObjectNode step = patch.addObject();
      step.put("op", correction.value().isPresent() ? "replace" : "remove");
      step.put("path", correction.path());
      correction.value().ifPresent(value -> step.set("value", value));
    }
    return patch;
  }

  /** The fields that the manager owns through server-side apply. */
  private static JsonNode owned(Manifest live, String manager) {
    for (JsonNode entry : live.tree().at("/metadata/managedFields")) {
      if (manager.equals(entry.path("manager").asText())
          && "Apply".equals(entry.path("operation").asText())
          && entry.path("subresource").isMissingNode()) {
        return entry.path("fieldsV1");
      }
    }
    return MissingNode.getInstance();
  }
}
