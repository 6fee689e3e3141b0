// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that leads from each requirement on the generated configuration to its test. */
class LcoreRequirementsTest {
  private static final Checkout CHECKOUT = Checkout.here();
  private static final String PAGE = CHECKOUT.text(Path.of("docs/admin/lcore-requirements.md"));
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ((?:N?FR-\\d+\\w*)|[GH]\\d+) \\|.*$");
  private static final String LETTERS = "abcdefghij";

  @Test
  void everyTestThatThePageNamesIsThere() {
    Map<String, String> sources = new TreeMap<>();
    CHECKOUT.javaFiles().stream()
        .filter(JavaFile::isTest)
        .forEach(file -> sources.merge(file.simpleName(), file.text(), String::concat));

    assertThat(TEST.matcher(PAGE).results())
        .isNotEmpty()
        .allMatch(
            named ->
                sources
                    .getOrDefault(named.group(1), "")
                    .matches("(?s).*\\s" + named.group(2) + "\\(.*"));
  }

  @Test
  void everyRequirementHasOneRow() {
    assertThat(ROW.matcher(PAGE).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    requirements(),
                    numbers("NFR-00", 1, 7),
                    numbers("G", 1, 30),
                    numbers("H", 1, 32))
                .flatMap(List::stream)
                .toList());
  }

  /** A row has a test, or says why there is none. */
  @Test
  void noRowIsEmpty() {
    assertThat(ROW.matcher(PAGE).results().map(row -> row.group()))
        .allMatch(row -> TEST.matcher(row).find() || row.contains("Not ours: "));
  }

  private static List<String> requirements() {
    return Stream.of(
            range(1, 14),
            range(20, 29),
            Stream.of("020a", "020b", "020c", "025a", "027a1"),
            IntStream.range(0, LETTERS.length()).mapToObj(i -> "027" + LETTERS.charAt(i)),
            range(30, 36),
            Stream.of("035a"),
            range(40, 44),
            range(50, 53),
            Stream.of("050a", "050b", "051a"),
            range(60, 66),
            range(70, 79),
            Stream.of("079a", "079b", "079c", "079d"),
            range(80, 83),
            range(90, 92),
            range(95, 101))
        .flatMap(part -> part)
        .map(number -> "FR-" + number)
        .toList();
  }

  private static Stream<String> range(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj("%03d"::formatted);
  }

  private static List<String> numbers(String prefix, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(n -> prefix + n).toList();
  }
}
