// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the hand-written pages promise about themselves. */
class PagesTest {
  private static final Checkout CHECKOUT = Checkout.here();
  private static final Path DECISIONS = Path.of("docs/adr");
  private static final Path FRAGMENTS = Path.of("changelog.d");
  private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

  @Test
  void everyLinkBetweenPagesLeadsSomewhere() {
    List<String> dead =
        CHECKOUT.files().stream()
            .filter(path -> path.toString().endsWith(".md"))
            .flatMap(
                page ->
                    linksOf(page).filter(link -> !leads(page, link)).map(l -> page + " -> " + l))
            .toList();
    assertThat(dead).isEmpty();
  }

  @Test
  void everyDecisionIsDatedListedAndShort() {
    String index = CHECKOUT.text(DECISIONS.resolve("README.md"));
    assertThat(pagesIn(DECISIONS))
        .isNotEmpty()
        .allMatch(page -> page.getFileName().toString().matches("\\d{8}-[a-z0-9-]+\\.md"))
        .allMatch(page -> index.contains("(" + page.getFileName() + ")"))
        .allMatch(page -> CHECKOUT.text(page).lines().count() <= 60);
  }

  @Test
  void everyDecisionSaysWhatWasGivenUp() {
    assertThat(pagesIn(DECISIONS))
        .allMatch(page -> CHECKOUT.text(page).contains("## Context"))
        .allMatch(page -> CHECKOUT.text(page).contains("## Decision"))
        .allMatch(page -> CHECKOUT.text(page).contains("## What we gave up"));
  }

  @Test
  void everyFragmentNamesItsKind() {
    assertThat(pagesIn(FRAGMENTS))
        .allMatch(
            f ->
                f.getFileName()
                    .toString()
                    .matches("[a-z0-9-]+\\.(added|changed|fixed|removed)\\.md"));
  }

  @Test
  void everyTypeInTheGlossaryExists() {
    Set<String> types =
        CHECKOUT.production().stream().map(JavaFile::simpleName).collect(Collectors.toSet());
    assertThat(typesIn(CHECKOUT.text(Path.of("docs/GLOSSARY.md"))))
        .isNotEmpty()
        .filteredOn(type -> !types.contains(type))
        .isEmpty();
  }

  /** What looks like a type in the third column of a table. */
  private static List<String> typesIn(String glossary) {
    return glossary
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1)[3])
        .flatMap(cell -> TYPE.matcher(cell).results().map(type -> type.group(1)))
        .toList();
  }

  private static List<Path> pagesIn(Path folder) {
    return CHECKOUT.files().stream()
        .filter(path -> folder.equals(path.getParent()) && !path.endsWith("README.md"))
        .toList();
  }

  private static Stream<String> linksOf(Path page) {
    return LINK.matcher(CHECKOUT.text(page))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://"));
  }

  private static boolean leads(Path page, String link) {
    return CHECKOUT.exists(page.resolveSibling(link).normalize());
  }
}
