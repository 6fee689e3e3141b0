// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.catalog;

import java.util.Objects;

/**
 * A part and the plugin that brought it.
 *
 * @param plugin the plugin's id
 * @param part the part
 */
public record Registered<T>(String plugin, T part) {
  public Registered {
    Objects.requireNonNull(plugin);
    Objects.requireNonNull(part);
  }
}
