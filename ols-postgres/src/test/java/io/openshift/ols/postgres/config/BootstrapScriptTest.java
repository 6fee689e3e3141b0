// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources the script the way the image does, with a psql that only writes down what it is told. */
class BootstrapScriptTest {
  @TempDir Path directory;

  @Test
  void scriptIsValidBash() throws Exception {
    assertThat(run("bash -n create-extensions.sh").exit()).isZero();
  }

  @Test
  void everyDatabaseIsPreparedAndTheStartGoesOn() throws Exception {
    Outcome outcome = source("cat >> said; echo \"$*\" >> said");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.output()).contains("next hook: set_passwords.sh", "options unchanged");
    assertThat(Files.readString(directory.resolve("said")))
        .contains("--dbname=postgres", "--dbname=llamastack", "ON_ERROR_STOP=1", "\\gexec")
        .contains("EXISTS lcore;", "EXISTS quota;", "EXISTS conversation_cache;");
  }

  @Test
  void failureIsToldAndStopsTheStart() throws Exception {
    Outcome outcome = source("echo no such thing >&2; exit 3");

    assertThat(outcome.exit()).isNotZero();
    assertThat(outcome.output())
        .contains("no such thing", "cannot prepare the databases")
        .doesNotContain("next hook");
  }

  private Outcome source(String psql) throws Exception {
    Path program = directory.resolve("psql");
    Files.writeString(program, "#!/bin/bash\n" + psql + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return run(
        """
        set -eu
        PATH=".:$PATH"
        before=$(set +o)
        while read -r file; do
          if [ -f "$file" ]; then source "./$file"; else echo "next hook: $file"; fi
        done <<< $'create-extensions.sh\nset_passwords.sh'
        [ "$before" = "$(set +o)" ] && echo "options unchanged"
        """);
  }

  private Outcome run(String command) throws IOException, InterruptedException {
    Files.writeString(directory.resolve(BootstrapScript.FILE), BootstrapScript.TEXT);
    Process process =
        new ProcessBuilder(List.of("bash", "-c", command))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  private record Outcome(int exit, String output) {}
}
