// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about restarts is made from the file whose rows are tried out. */
class RestartsPageTest {
  private static final Path ROWS =
      Path.of("../ols-operator/src/test/resources/restart-matrix.yaml");
  private static final Path PAGE = Path.of("admin/restarts.md");

  @Test
  void thePageHasEachRow() throws IOException {
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(PAGE, text());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(text());
  }

  private static String text() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # What rolls pods, and what does not

            Pods are replaced when what they consume has another content, once, and only those pods. A Deployment names the
            digest of each source in the annotation `ols.openshift.io/sources`; the operator's log says which one changed.
            Each row is tried on a running product by `RestartMatrixTest`.

            | Change | App server | PostgreSQL | Console |
            | --- | --- | --- | --- |
            """);
    for (JsonNode row : new YAMLMapper().readTree(ROWS.toFile()).path("rows")) {
      text.append("| ").append(row.path("change").asText()).append(" |");
      for (String component : new String[] {"api", "database", "console"}) {
        text.append(row.path("rolls").path(component).asInt() > 0 ? " rolls |" : " – |");
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }
}
