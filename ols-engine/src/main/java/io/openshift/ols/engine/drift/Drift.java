// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.openshift.ols.spi.state.Manifest;
import java.util.List;

/**
 * What has to be sent so that the live object is as desired.
 *
 * @param differs whether the desired object has to be applied
 * @param foreign JSON pointers of members of exact fields that somebody else added, in the order in
 *     which they can be removed one after the other
 */
public record Drift(boolean differs, List<String> foreign) {
  public Drift {
    foreign = List.copyOf(foreign);
  }

  /** Compares a desired object with the live one, as far as the field manager's care goes. */
  public static Drift between(Manifest desired, Manifest live, String manager) {
    JsonNode owned = owned(live, manager);
    boolean same =
        owned.isObject() && new OwnedComparison().matches(desired.tree(), live.tree(), owned);
    return new Drift(!same, ExactFields.foreign(desired, live));
  }

  /** Nothing to send. */
  public boolean isNone() {
    return !differs && foreign.isEmpty();
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
