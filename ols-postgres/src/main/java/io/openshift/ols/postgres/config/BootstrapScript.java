// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The script that makes the databases, extensions and schemas which the backends expect. */
public final class BootstrapScript {
  /** Key in its Secret and name of the file. */
  public static final String FILE = "create-extensions.sh";

  /** Its text. */
  public static final String TEXT = read();

  private BootstrapScript() {}

  private static String read() {
    try (InputStream in = BootstrapScript.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
