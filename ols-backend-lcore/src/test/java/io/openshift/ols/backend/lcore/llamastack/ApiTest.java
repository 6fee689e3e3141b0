// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.OlsConfigCrd;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiTest {
  private static final String SECTION =
      "/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/ols/properties/llamaStack"
          + "/properties";

  /** A rule that compares two spellings never holds. */
  @Test
  void theResourceSpellsEachApiInOneWay() {
    JsonNode section = crd().at(SECTION);
    String[] fields = Arrays.stream(Api.values()).map(Api::field).toArray(String[]::new);

    assertThat(section.at("/providers/properties").properties())
        .extracting(e -> e.getKey())
        .containsExactlyInAnyOrder(fields);
    assertThat(section.at("/disabledAPIs/items/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(Api.fields());
    assertThat(fields).isSubsetOf(Api.fields());
  }

  @ParameterizedTest
  @EnumSource
  void everyApiOfTheOwnBaseIsOneOfTheRelease(Pair pair) {
    assertThat(Yaml.builtIn(pair).tree().apis())
        .containsExactlyElementsOf(Api.of(pair).stream().map(Api::key).sorted().toList());
  }

  private static ObjectNode crd() {
    return Yaml.map(OlsConfigCrd.yaml());
  }
}
