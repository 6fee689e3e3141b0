// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.backend.lcore.table.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The mirror of the servers' rules, with the verdicts that the servers themselves have given. */
class VerdictTest {

  @TestFactory
  Stream<DynamicTest> generatedFileIsAcceptedAndReadWhole() {
    return each(
        "generated",
        verdict -> {
          assertThat(verdict.refusals()).isEmpty();
          assertThat(verdict.unread()).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> changeIsAcceptedAndReadWhole() {
    return each(
        "accepted",
        verdict -> {
          assertThat(verdict.refusals()).isEmpty();
          assertThat(verdict.unread()).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> changeIsRefused() {
    return each("refused", verdict -> assertThat(verdict.refusals()).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> changeIsPassedOver() {
    return each(
        "unread",
        verdict -> {
          assertThat(verdict.refusals()).isEmpty();
          assertThat(verdict.unread()).hasSize(1);
        });
  }

  @Test
  void refusalNamesTheKeyAndNotTheValue() {
    assertThat(Verdict.onStack(Pair.V0_7, "ogx: {url: 'ftp://me:hunter2@host'}").refusals())
        .contains("name is missing", "service is missing", "ogx.url is no HTTP address")
        .noneMatch(refusal -> refusal.contains("hunter2"));
  }

  @Test
  void providerThatTheReleaseDoesNotHaveIsNamed() {
    String text =
        "providers: {safety: [{provider_id: a, provider_type: 'inline::llama-guard', config: {}}]}";

    assertThat(Verdict.onRun(Pair.V0_6, text).refusals()).isEmpty();
    assertThat(Verdict.onRun(Pair.V0_7, text).refusals())
        .containsExactly("providers.safety[0].provider_type is none that this release has");
  }

  @Test
  void settingThatTheProviderDoesNotHaveIsNamed() {
    String text =
        "providers: {inference: [{provider_id: a, provider_type: 'remote::vllm',"
            + " config: {url: 'https://a.b'}}]}";

    assertThat(Verdict.onRun(Pair.V0_6, text).unread())
        .containsExactly("providers.inference[0].config.url");
  }

  @Test
  void textThatIsNoYamlIsRefused() {
    assertThat(Verdict.onRun(Pair.V0_6, "a: [").refusals()).containsExactly("the file is no YAML");
  }

  private static Stream<DynamicTest> each(String group, Consumer<Verdict> expectation) {
    return Arrays.stream(Pair.values())
        .flatMap(
            pair ->
                files(pair, group).entrySet().stream().map(file -> one(pair, file, expectation)));
  }

  private static Map<String, LcoreFile> files(Pair pair, String group) {
    return group.equals("generated") ? LcoreFiles.generated(pair) : LcoreFiles.changed(pair, group);
  }

  private static DynamicTest one(
      Pair pair, Map.Entry<String, LcoreFile> file, Consumer<Verdict> expectation) {
    return DynamicTest.dynamicTest(
        pair + " " + file.getKey(), () -> expectation.accept(file.getValue().verdict(pair)));
  }
}
