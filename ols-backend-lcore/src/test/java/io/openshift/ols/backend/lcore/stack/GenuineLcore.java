// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The servers' own configuration classes, in one process of Python for all files of a pair. {@code
 * OLS_LCORE_VENV} names the folder that {@code src/test/python/make-env.sh} has made.
 */
final class GenuineLcore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPT = Path.of("src/test/python/check.py");

  private final Path work;

  /**
   * @param work an empty folder
   */
  GenuineLcore(Path work) {
    this.work = work;
  }

  /** Each file's name with {@code refusal} and {@code unread}; skips where nobody can be asked. */
  Map<String, JsonNode> answers(Pair pair, Map<String, LcoreFile> files)
      throws IOException, InterruptedException {
    String folder = System.getenv("OLS_LCORE_VENV");
    assumeTrue(
        folder != null && !folder.isEmpty(),
        "set OLS_LCORE_VENV to a folder that src/test/python/make-env.sh has made");
    Path request = work.resolve("request.json");
    ObjectNode content = JSON.createObjectNode().put("root", work.resolve("pod").toString());
    content.set("files", JSON.valueToTree(files));
    JSON.writeValue(request.toFile(), content);
    Map<String, JsonNode> answers = new TreeMap<>();
    for (String line : Files.readAllLines(run(Path.of(folder, pair.text()), request))) {
      JsonNode answer = JSON.readTree(line);
      answers.put(answer.path("name").asText(), answer);
    }
    assertThat(answers).containsOnlyKeys(files.keySet());
    return answers;
  }

  private Path run(Path environment, Path request) throws IOException, InterruptedException {
    Path answer = work.resolve("answer.jsonl");
    Path errors = work.resolve("errors.txt");
    Process process =
        new ProcessBuilder(environment.resolve("bin/python").toString(), SCRIPT.toString())
            .redirectInput(request.toFile())
            .redirectOutput(answer.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Python gave no answer:\n" + Files.readString(errors));
    }
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return answer;
  }
}
