// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import java.util.Objects;

/** What a provider is called in a dialect's own table, or that the target cannot serve it. */
public sealed interface WireType {

  /**
   * The target knows the service.
   *
   * @param name the name in the target's table, for example {@code openai}
   */
  record Known(String name) implements WireType {
    public Known {
      Objects.requireNonNull(name);
    }
  }

  /**
   * The target cannot serve it; a condition names provider and backend.
   *
   * @param reason why, for the user
   */
  record Unsupported(String reason) implements WireType {
    public Unsupported {
      Objects.requireNonNull(reason);
    }
  }

  static WireType of(String name) {
    return new Known(name);
  }

  static WireType unsupported(String reason) {
    return new Unsupported(reason);
  }
}
