// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import java.util.Objects;

/**
 * Something that a component tells in a condition of its own, beside whether it works: that a
 * configuration could be generated, say. It does not count for {@code Ready}; what stands in the
 * way of working is a hold.
 *
 * @param type the condition's type, unique among all components
 * @param holds whether the condition is true
 * @param reason one CamelCase word that scripts may rely on
 * @param message what the user reads; equal as long as nothing changes, and without a value from a
 *     Secret
 */
public record Aspect(String type, boolean holds, String reason, String message) {
  public Aspect {
    Objects.requireNonNull(type);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(message);
  }
}
