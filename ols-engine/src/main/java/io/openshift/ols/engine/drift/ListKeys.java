// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Finds the item of a list that stands for the same thing. */
final class ListKeys {
  private static final String PROTOCOL = "protocol";
  private static final List<String> PORTS = List.of("port", "containerPort");

  private ListKeys() {}

  /** The item with the same key; a port's key is its number and protocol. */
  static JsonNode find(JsonNode list, JsonNode like, String key) {
    for (JsonNode item : list) {
      boolean same = Values.equal(key, item.path(key), like.path(key));
      if (same && (!PORTS.contains(key) || of(item, PROTOCOL).equals(of(like, PROTOCOL)))) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }

  /** Ports may leave their protocol out; the server's key has the default. */
  static JsonNode of(JsonNode item, String key) {
    JsonNode value = item.path(key);
    return value.isMissingNode() && key.equals(PROTOCOL) ? TextNode.valueOf("TCP") : value;
  }
}
