// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What goes back to the client.
 *
 * @param warnings texts for {@code Warning} headers
 */
record Answer(int status, JsonNode body, List<String> warnings) {

  static Answer ok(JsonNode body) {
    return new Answer(200, body, List.of());
  }
}
