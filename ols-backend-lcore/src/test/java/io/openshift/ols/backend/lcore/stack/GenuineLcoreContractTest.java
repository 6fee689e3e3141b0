// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.backend.lcore.table.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The servers' own classes take what is generated, whole, and agree with the mirror on every file.
 */
class GenuineLcoreContractTest {

  @ParameterizedTest
  @EnumSource
  void serversAndMirrorAgree(Pair pair, @TempDir Path work) throws Exception {
    Map<String, LcoreFile> generated = LcoreFiles.generated(pair);
    Map<String, LcoreFile> files = new TreeMap<>(generated);
    Stream.of("accepted", "refused", "unread")
        .forEach(verdict -> files.putAll(LcoreFiles.changed(pair, verdict)));

    Map<String, JsonNode> answers = new GenuineLcore(work).answers(pair, files);

    assertThat(differences(pair, files, answers)).isEmpty();
    assertThat(generated.keySet())
        .allSatisfy(
            name -> {
              assertThat(answers.get(name).path("refusal").textValue()).as(name).isNull();
              assertThat(answers.get(name).path("unread")).as(name).isEmpty();
            });
    System.out.printf(
        "lightspeed-stack %s: %d files, same verdict of servers and mirror on each%n",
        pair.text(), files.size());
  }

  private static Map<String, String> differences(
      Pair pair, Map<String, LcoreFile> files, Map<String, JsonNode> answers) {
    Map<String, String> differences = new TreeMap<>();
    files.forEach(
        (name, file) -> {
          Verdict mirror = file.verdict(pair);
          JsonNode server = answers.get(name);
          boolean accepted = server.path("refusal").isNull();
          boolean whole = accepted && server.path("unread").isEmpty();
          if (mirror.isAccepted() != accepted || isWhole(mirror) != whole) {
            differences.put(name, "server: " + server + ", mirror: " + mirror);
          }
        });
    return differences;
  }

  private static boolean isWhole(Verdict verdict) {
    return Stream.of(verdict.refusals(), verdict.unread()).allMatch(List::isEmpty);
  }
}
