// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code on the pages for plugin authors is code that is built and tested. */
class SnippetsTest {
  private static final Checkout CHECKOUT = Checkout.here();
  private static final Path PAGES = Path.of("docs/how-to");

  /** A fenced block with a language, and the line before it. Commands are nobody's excerpt. */
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^(.*)\\n```(?!sh\\b)(\\w+)\\n((?s:.*?))^```$");

  private static final Pattern SOURCE = Pattern.compile("<!-- excerpt: (\\S+) -->");

  private record Block(Path page, String before, String code) {
    @Override
    public String toString() {
      return page + " " + before + "\n" + code;
    }
  }

  @Test
  void everyBlockOfCodeIsAnExcerpt() {
    assertThat(blocks()).hasSizeGreaterThan(10).filteredOn(b -> !isExcerpt(b)).isEmpty();
  }

  @Test
  void changedExcerptIsFound() {
    String before = "<!-- excerpt: docs/src/test/java/io/openshift/ols/docs/SnippetsTest.java -->";
    assertThat(isExcerpt(new Block(PAGES, before, "class SnippetsTest {\n"))).isTrue();
    assertThat(isExcerpt(new Block(PAGES, before, "class Snippets" + "Toast {\n"))).isFalse();
    assertThat(isExcerpt(new Block(PAGES, "no source", "class SnippetsTest {\n"))).isFalse();
  }

  private static List<Block> blocks() {
    return CHECKOUT.files().stream()
        .filter(path -> PAGES.equals(path.getParent()))
        .flatMap(SnippetsTest::blocksOf)
        .toList();
  }

  private static Stream<Block> blocksOf(Path page) {
    return BLOCK
        .matcher(CHECKOUT.text(page))
        .results()
        .map(found -> new Block(page, found.group(1), found.group(3)));
  }

  private static boolean isExcerpt(Block block) {
    var source = SOURCE.matcher(block.before());
    return source.matches()
        && flat(CHECKOUT.text(Path.of(source.group(1)))).contains(flat(block.code()));
  }

  /** Whole lines without their indentation. */
  private static String flat(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
