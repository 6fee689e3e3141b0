// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The mirror of the service's rules, with the verdicts that the service itself has given. */
class VerdictTest {

  @Test
  void everyGeneratedFileIsAcceptedAndReadWhole() {
    Map<String, String> generated = ServiceFiles.generated();

    assertThat(generated).isNotEmpty();
    assertThat(generated)
        .allSatisfy(
            (folder, text) -> {
              assertThat(Verdict.on(text).refusals()).as(folder).isEmpty();
              assertThat(Verdict.on(text).unread()).as(folder).isEmpty();
            });
  }

  @Test
  void fileWithEverySectionIsAcceptedAndReadWhole() {
    Verdict verdict = Verdict.on(ServiceFiles.base());

    assertThat(verdict.isAccepted()).isTrue();
    assertThat(verdict.unread()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> changeIsAccepted() {
    return ServiceFiles.changed("accepted").entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> assertThat(Verdict.on(e.getValue()).refusals()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> changeIsRefused() {
    return ServiceFiles.changed("refused").entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> assertThat(Verdict.on(e.getValue()).refusals()).isNotEmpty()));
  }

  @Test
  void refusalNamesTheKeyAndNotTheValue() {
    assertThat(Verdict.on("llm_providers: [{name: a, url: 'ftp://me:hunter2@host'}]").refusals())
        .contains(
            "llm_providers[0].models is missing",
            "llm_providers[0].url is no HTTP address",
            "ols_config is missing")
        .noneMatch(refusal -> refusal.contains("hunter2"));
  }

  @Test
  void keyThatTheServicePassesOverIsNamed() {
    String text = ServiceFiles.base() + "solr: 1\n";

    assertThat(Verdict.on(text.replace("approval_timeout", "approval_time_out")).unread())
        .containsExactlyInAnyOrder("solr", "ols_config.tools_approval.approval_time_out");
  }

  @Test
  void textThatIsNoYamlIsRefused() {
    assertThat(Verdict.on("a: [").refusals()).containsExactly("the file is no YAML");
  }
}
