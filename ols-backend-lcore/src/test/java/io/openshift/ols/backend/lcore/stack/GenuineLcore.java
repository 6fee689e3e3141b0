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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The servers themselves: their configuration classes, in one process of Python for all files of a
 * pair, and Llama Stack's program as far as the start of its web server. {@code OLS_LCORE_VENV}
 * names the folder that {@code src/test/python/make-env.sh} has made.
 */
public final class GenuineLcore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPTS = Path.of("src/test/python");

  private final Path work;

  /**
   * @param work an empty folder
   */
  public GenuineLcore(Path work) {
    this.work = work;
  }

  /** Each file's name with {@code refusal} and {@code unread}; skips where nobody can be asked. */
  Map<String, JsonNode> answers(Pair pair, Map<String, LcoreFile> files)
      throws IOException, InterruptedException {
    ObjectNode request = JSON.createObjectNode();
    request.set("files", JSON.valueToTree(files));
    Map<String, JsonNode> answers = new TreeMap<>();
    for (JsonNode answer : run(pair, "check.py", request)) {
      answers.put(answer.path("name").asText(), answer);
    }
    assertThat(answers).containsOnlyKeys(files.keySet());
    return answers;
  }

  /** What becomes of a command: {@code refusal}, and {@code listens}. */
  public JsonNode start(Pair pair, List<String> command, String path, String text)
      throws IOException, InterruptedException {
    ObjectNode request = JSON.createObjectNode().put("path", path).put("text", text);
    request.set("command", JSON.valueToTree(command));
    return run(pair, "start.py", request).get(0);
  }

  private List<JsonNode> run(Pair pair, String script, ObjectNode content)
      throws IOException, InterruptedException {
    String folder = System.getenv("OLS_LCORE_VENV");
    assumeTrue(
        folder != null && !folder.isEmpty(),
        "set OLS_LCORE_VENV to a folder that src/test/python/make-env.sh has made");
    Path request = work.resolve("request.json");
    JSON.writeValue(request.toFile(), content.put("root", work.resolve("pod").toString()));
    Path python = Path.of(folder, pair.text(), "bin/python");
    List<JsonNode> answers = new ArrayList<>();
    for (String line : Files.readAllLines(run(python, SCRIPTS.resolve(script), request))) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  private Path run(Path python, Path script, Path request)
      throws IOException, InterruptedException {
    Path answer = work.resolve("answer.jsonl");
    Path errors = work.resolve("errors.txt");
    Process process =
        new ProcessBuilder(python.toString(), script.toString())
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
