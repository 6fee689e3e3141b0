// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Looks at values of a file. */
final class Nodes {
  private static final String PLACEHOLDER = "${env.";

  private Nodes() {}

  /** The servers put the environment in before they look. */
  static boolean isReplaced(JsonNode value) {
    return value.isTextual() && value.asText().contains(PLACEHOLDER);
  }

  static boolean isSet(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  static List<JsonNode> elements(JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }
}
