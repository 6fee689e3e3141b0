// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.backend.lcore.stack.GenuineLcore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Llama Stack's own program takes the command of its container, and the file that it names. */
class GenuineStartContractTest {
  private static final String FILES =
      "src/test/resources/io/openshift/ols/backend/lcore/llamastack/plain-%s.yaml";

  @ParameterizedTest
  @EnumSource
  void commandStartsTheServer(Pair pair, @TempDir Path work) throws Exception {
    List<String> command =
        LlamaStack.container(pair, new Part(List.of(), List.of()), new ResourceRequirements())
            .getCommand();
    String file = Files.readString(Path.of(FILES.formatted(pair.schemaVersion())));

    JsonNode answer = new GenuineLcore(work).start(pair, command, Paths.LLAMA_STACK_FILE, file);

    assertThat(answer.path("refusal").textValue()).isNull();
    assertThat(answer.path("listens").path(0).asText()).isEqualTo("127.0.0.1:8321");
    System.out.printf("%s: %s listens%n", pair.text(), String.join(" ", command));
  }
}
