// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.golden.GoldenFolder;
import java.nio.file.Path;
import java.util.List;

/** What all contracts have in common: how a subclass may furnish the stage. */
public abstract class Contract {
  Contract() {}

  /**
   * Plugins that are loaded beside the one under test, for what it needs from others. A backend and
   * an LLM provider are there in any case.
   */
  protected List<OlsPlugin> beside() {
    return List.of();
  }

  /** Rules that something breaks for a reason. */
  protected List<Exemption> exemptions() {
    return List.of();
  }

  /** The folder with the golden scenarios. */
  protected Path folders() {
    return GoldenFolder.ROOT;
  }

  Stage stage(OlsPlugin plugin) {
    return Stage.of(plugin, beside(), folders());
  }
}
