// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The user that the server runs as: this one, or nobody where this one is root, which PostgreSQL
 * refuses.
 *
 * @param prefix what to put before a command
 */
record DatabaseUser(List<String> prefix) {
  private static final String NOBODY = "65534";
  private static final Path ROOT = Path.of("/");

  /** The first way that works on this machine; empty if there is none. */
  static Optional<DatabaseUser> find() {
    if (!id(List.of()).equals("0")) {
      return Optional.of(new DatabaseUser(List.of()));
    }
    return List.of(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            List.of("runuser", "-u", "nobody", "--"))
        .stream()
        .filter(way -> id(way).equals(NOBODY))
        .map(DatabaseUser::new)
        .findFirst();
  }

  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives it a folder with everything inside. */
  void own(Path folder) {
    if (!prefix.isEmpty()) {
      Programs.run(folder, Map.of(), List.of("chown", "-R", NOBODY, folder.toString())).orThrow();
    }
  }

  private static String id(List<String> way) {
    try {
      return Programs.run(ROOT, Map.of(), new DatabaseUser(way).command(List.of("id", "-u")))
          .output()
          .strip();
    } catch (UncheckedIOException e) {
      return "no such program";
    }
  }
}
