// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resources that a real API server admits or refuses; the test kit sends them to one. */
final class Corpus {

  private static final Path ROOT = Path.of("../ols-testkit/src/main/resources/corpus");

  private Corpus() {}

  static List<Path> accepted() {
    try (Stream<Path> files = Files.list(ROOT.resolve("accepted"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String accepted(String name) {
    return read(ROOT.resolve("accepted").resolve(name));
  }
}
