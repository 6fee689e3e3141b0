// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The servers' own classes take what is generated, whole, and agree with the mirror. */
class GenuineLcoreContractTest {

  @ParameterizedTest
  @EnumSource
  void serversTakeEveryGeneratedFileAndReadItWhole(Pair pair, @TempDir Path work) throws Exception {
    Map<String, JsonNode> answers =
        new GenuineLcore(work).answers(pair, StackFiles.generated(pair));

    assertThat(answers)
        .allSatisfy(
            (name, answer) -> {
              assertThat(answer.path("refusal").textValue()).as(name).isNull();
              assertThat(answer.path("unread")).as(name).isEmpty();
            });
  }
}
