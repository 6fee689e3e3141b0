// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads optional text of the resource: the API server stores an empty name for a reference to
 * nothing.
 */
final class Texts {
  private Texts() {}

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> !t.isEmpty());
  }
}
