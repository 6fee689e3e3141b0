// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.plugin;

import io.openshift.ols.spi.OlsPlugin;
import java.util.List;

/**
 * What was found.
 *
 * @param plugins usable ones
 * @param leftOut the others
 */
public record LoadedPlugins(List<OlsPlugin> plugins, List<LeftOut> leftOut) {
  public LoadedPlugins {
    plugins = List.copyOf(plugins);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A jar that is not used.
   *
   * @param source its file name
   * @param reason why, and what would mend it
   */
  public record LeftOut(String source, String reason) {}
}
