// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.testkit.golden.GoldenFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTableTest {
  private static final Path PAGE = Path.of("admin/fields.md");

  /** Fields that cannot change anything, with the reason. */
  private static final Map<String, String> SAY_NOTHING =
      Map.of(
          "spec.ols.conversationCache.type", "has one legal value",
          "spec.ols.tlsSecurityProfile.old", "an empty object: the type says it",
          "spec.ols.tlsSecurityProfile.intermediate", "an empty object: the type says it",
          "spec.ols.tlsSecurityProfile.modern", "an empty object: the type says it",
          "spec.llm.providers[].providerType", "its type is refused as a whole",
          "spec.llm.providers[].config", "its type is refused as a whole");

  private final FieldTable table =
      new FieldTable(
          SchemaField.all(),
          new FieldEffects(
              PluginLoader.load(Optional.empty()).plugins(),
              "appserver",
              GoldenFolder.in(GoldenFolder.ROOT)));

  @Test
  void eachFieldIsInAGoldenScenario() {
    assertThat(table.untried()).isEmpty();
  }

  @Test
  void noFieldIsIgnoredInSilence() {
    assertThat(table.silent()).containsExactlyInAnyOrderElementsOf(SAY_NOTHING.keySet());
  }

  @Test
  void thePageSaysWhatIsTrue() throws IOException {
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(PAGE, table.text());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(table.text());
  }
}
