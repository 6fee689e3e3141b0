// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The service's own configuration classes, in one process of Python for all files. The sources are
 * where {@code OLS_SERVICE_SRC} says; {@code OLS_SERVICE_PYTHON} may name the interpreter, which
 * needs pydantic 2 and PyYAML.
 */
final class GenuineService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPT = Path.of("src/test/resources/service/load.py");
  private static final int NOT_INSTALLED = 3;

  private final Path work;

  /**
   * @param work an empty folder
   */
  GenuineService(Path work) {
    this.work = work;
  }

  /**
   * Under {@code refusals} each file's name with null or why it is refused, under {@code values}
   * what was read from the one to show. Ends the test as skipped where the service cannot be asked.
   */
  JsonNode answer(Map<String, String> files, String show) throws IOException, InterruptedException {
    String sources = System.getenv("OLS_SERVICE_SRC");
    assumeTrue(
        sources != null && !sources.isEmpty(),
        "set OLS_SERVICE_SRC to a checkout of %s at %s (%s)"
            .formatted(PinnedService.REPOSITORY, PinnedService.REVISION, PinnedService.DATE));
    Path request = work.resolve("request.json");
    ObjectNode content = JSON.createObjectNode().put("root", work.resolve("pod").toString());
    content.put("show", show).set("files", JSON.valueToTree(files));
    JSON.writeValue(request.toFile(), content);
    return JSON.readTree(run(sources, request).toFile());
  }

  private Path run(String sources, Path request) throws IOException, InterruptedException {
    Path answer = work.resolve("answer.json");
    Path errors = work.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Objects.requireNonNullElse(System.getenv("OLS_SERVICE_PYTHON"), "python3"),
                SCRIPT.toString(),
                sources)
            .redirectInput(request.toFile())
            .redirectOutput(answer.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Python gave no answer:\n" + Files.readString(errors));
    }
    if (process.exitValue() == NOT_INSTALLED) {
      abort("the service cannot be asked: " + Files.readString(errors).trim());
    }
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return answer;
  }
}
