// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole files as the generator is to make them. */
final class Golden {
  private Golden() {}

  /** Writes what was made, for people and for the genuine classes, and compares it. */
  static void assertSame(String name, String text) throws IOException {
    Path made = Path.of("target", "golden", name);
    Files.createDirectories(made.toAbsolutePath().getParent());
    Files.writeString(made, text);
    assertThat(text).as(name + ", made as " + made).isEqualTo(resource(name));
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
