// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a run leaves its files: kubeconfig, sample, log of the operator. */
record DevFolder(Path path) {

  /** One per port, so that two runs do not meet. */
  static DevFolder of(int port) {
    try {
      Optional<String> home = Optional.ofNullable(System.getProperty("ols.dev.folder"));
      return new DevFolder(
          home.isPresent()
              ? Files.createDirectories(Path.of(home.get(), Integer.toString(port)))
              : Files.createTempDirectory("ols-dev-"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for the files of this run", e);
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /** Puts a copy of a file here. */
  Path keep(Path file, String name) {
    try {
      return Files.copy(file, file(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file(name), e);
    }
  }

  /** Puts a sample of the test kit here. */
  Path sample(String name) {
    try (InputStream yaml = DevFolder.class.getResourceAsStream("/sample/" + name)) {
      Files.copy(yaml, file(name), StandardCopyOption.REPLACE_EXISTING);
      return file(name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file(name), e);
    }
  }

  /** A file as the user would type it. */
  String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }
}
