// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.testkit.cluster.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorChildTest {

  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void log() {
    log = folder.resolve("operator.log");
  }

  @Test
  void earlyEndIsToldWithTheLastWords() {
    try (OperatorChild child = start("echo no such backend; exit 7")) {
      Eventually.holds("the end", child::ended);

      assertThat(child.code()).isEqualTo(7);
      assertThat(child.obituary()).contains("code 7", "no such backend");
    }
  }

  @Test
  void closeAsksTheOperatorToEndAndWaitsForIt() throws IOException {
    OperatorChild child = start("trap 'echo good bye; exit 0' TERM; echo up; while :; do :; done");
    Eventually.holds("it is up", () -> says("up"));

    child.close();

    assertThat(child.ended()).isTrue();
    assertThat(Files.readString(log)).contains("good bye");
  }

  private boolean says(String word) {
    try {
      return Files.exists(log) && Files.readString(log).contains(word);
    } catch (IOException e) {
      return false;
    }
  }

  private OperatorChild start(String script) {
    return OperatorChild.start(List.of("/bin/sh", "-c", script), log);
  }
}
