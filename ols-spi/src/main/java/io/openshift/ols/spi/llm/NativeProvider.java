// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * A provider in the target's own words, for a target that is open to more services than are known
 * here.
 *
 * @param type the name in the target's own table, for example {@code remote::groq}
 * @param settings the target's own members for it, an object; read-only
 */
public record NativeProvider(String type, JsonNode settings) {
  /**
   * What a backend for such a target lists among its wire types, and such a provider answers: the
   * name in the target's own table differs from entry to entry.
   */
  public static final String WIRE_NAME = "native";

  public NativeProvider {
    Objects.requireNonNull(type);
    Objects.requireNonNull(settings);
  }
}
