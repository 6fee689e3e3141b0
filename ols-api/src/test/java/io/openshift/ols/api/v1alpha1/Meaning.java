// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a part of the resource says, as sorted text: an empty list says as much as none, a null as
 * much as nothing, and a number as much as its text, since Kubernetes reads either where it allows
 * both.
 */
final class Meaning {

  private Meaning() {}

  static String of(JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, String> members = new TreeMap<>();
      node.properties()
          .forEach(
              member -> {
                JsonNode value = member.getValue();
                if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                  members.put(member.getKey(), of(value));
                }
              });
      return members.toString();
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(Meaning::of)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return node.isNumber()
        ? node.decimalValue().stripTrailingZeros().toPlainString()
        : node.asText();
  }
}
