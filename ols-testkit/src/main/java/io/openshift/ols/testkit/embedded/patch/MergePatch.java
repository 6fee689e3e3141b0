// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.Map;

/** JSON merge patch (RFC 7386). */
public final class MergePatch {
  private MergePatch() {}

  /** The patched copy. */
  public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
    ObjectNode result = target.deepCopy();
    for (Map.Entry<String, JsonNode> member : Trees.members(patch)) {
      String name = member.getKey();
      if (member.getValue().isNull()) {
        result.remove(name);
      } else if (member.getValue() instanceof ObjectNode inner) {
        ObjectNode base = result.get(name) instanceof ObjectNode old ? old : Trees.object();
        result.set(name, apply(base, inner));
      } else {
        result.set(name, member.getValue());
      }
    }
    return result;
  }
}
