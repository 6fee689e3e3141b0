// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
  private static final JsonNode OBJECT =
      Trees.read(
          "--- {spec: {a: 1, 'b.c/d': 2, list: [x, y]}, status: {conditions: [{type: Ready, status: 'True'},"
              + " {type: Other, status: 'False'}]}}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ".spec.a | 1",
        ".spec.b\\.c/d | 2",
        ".spec['b.c/d'] | 2",
        ".spec.list[0] | x",
        ".spec.list[-1] | y",
        ".spec.list[*] | x,y",
        ".status.conditions[?(@.type==\"Ready\")].status | True",
        ".status.conditions[?(@.type!='Ready')].status | False",
        "{.spec.none} | ``"
      })
  void leadsTo(String path, String values) {
    assertThat(
            String.join(
                ",", JsonPath.parse(path).find(OBJECT).stream().map(JsonNode::asText).toList()))
        .isEqualTo(values);
  }
}
