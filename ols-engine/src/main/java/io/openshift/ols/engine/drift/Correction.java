// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/**
 * What has to be taken out of the live object, because applying the desired one leaves it there or
 * is refused for it.
 *
 * @param path JSON pointer into the live object
 * @param value what belongs there; absent if nothing does
 */
public record Correction(String path, Optional<JsonNode> value) {
  public Correction {
    Objects.requireNonNull(path);
    Objects.requireNonNull(value);
  }

  static Correction remove(String path) {
    return new Correction(path, Optional.empty());
  }

  static Correction replace(String path, JsonNode value) {
    return new Correction(path, Optional.of(value));
  }

  /** Only the place: the value may be meant for a pod alone. */
  @Override
  public String toString() {
    return (value.isPresent() ? "replace " : "remove ") + path;
  }
}
