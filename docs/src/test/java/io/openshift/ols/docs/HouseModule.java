// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import java.util.Map;
import java.util.Set;

/**
 * One module of the reactor and the modules that its main code may name.
 *
 * <p>Only the core has lines here. Every other module is a plugin: it knows the API and the SPI,
 * and nobody knows it, so a new operand needs no change to this table.
 */
record HouseModule(String name, Set<String> mayUse, boolean isPlugin) {
  /** The prefix of every package, cut off the module's name and put before its package. */
  static final String ROOT = "io.openshift.ols";

  private static final String PREFIX = "ols-";
  private static final Set<String> PLUGIN_MAY_USE = Set.of("ols-api", "ols-spi");
  private static final Map<String, Set<String>> CORE =
      Map.of(
          "ols-api", Set.of(),
          "ols-spi", Set.of("ols-api"),
          "ols-engine", Set.of("ols-api", "ols-spi"),
          "ols-watchers", Set.of("ols-api", "ols-spi"),
          "ols-testkit", Set.of("ols-api", "ols-spi", "ols-engine"),
          "ols-operator", Set.of("ols-api", "ols-spi", "ols-engine", "ols-watchers"));

  static HouseModule named(String name) {
    Set<String> core = CORE.get(name);
    return core == null
        ? new HouseModule(name, PLUGIN_MAY_USE, true)
        : new HouseModule(name, core, false);
  }

  /** {@code ols-backend-lcore} lives in {@code <root>.backend.lcore}. */
  String packageUnder(String root) {
    return root + "." + name.substring(PREFIX.length()).replace('-', '.');
  }

  /**
   * True for the modules that only compute: everything but the process, its watchers and the kit.
   */
  boolean isPure() {
    return isPlugin || Set.of("ols-api", "ols-spi", "ols-engine").contains(name);
  }
}
