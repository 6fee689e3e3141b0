// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** Takes members without a value out of a tree: a null that is applied would be owned. */
final class Pruning {
  private Pruning() {}

  static void dropNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Iterator<JsonNode> members = object.elements(); members.hasNext(); ) {
        JsonNode member = members.next();
        if (member.isNull() || member.isMissingNode()) {
          members.remove();
        } else {
          dropNulls(member);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(Pruning::dropNulls);
    }
  }
}
