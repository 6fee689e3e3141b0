// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.operator.plugin.PluginLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for authors of LLM providers lists the names that the app server knows. */
class WireNamesTest {
  private static final Path PAGE = Path.of("docs/how-to/add-an-llm-provider.md");
  private static final Pattern TABLE =
      Pattern.compile("(?m)^\\| Name \\| Needs .*\\n\\| --- .*\\n((?:\\|.*\\n)+)");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @Test
  void everyNameIsInTheTableAndNoOther() {
    String table =
        TABLE.matcher(Checkout.here().text(PAGE)).results().findFirst().orElseThrow().group(1);

    List<String> names =
        table
            .lines()
            .map(line -> line.split("\\|", -1)[1])
            .flatMap(cell -> NAME.matcher(cell).results().map(name -> name.group(1)))
            .toList();

    assertThat(names).containsExactlyInAnyOrderElementsOf(wireTypes());
  }

  private static SortedSet<String> wireTypes() {
    return PluginLoader.load(Optional.empty()).plugins().stream()
        .flatMap(plugin -> plugin.backends().stream())
        .filter(backend -> backend.id().text().equals("appserver"))
        .findFirst()
        .orElseThrow()
        .wireTypes();
  }
}
