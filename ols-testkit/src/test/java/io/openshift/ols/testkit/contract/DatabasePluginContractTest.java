// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.sample.DatabasePlugin;
import java.util.List;

class DatabasePluginContractTest extends PluginContract {
  @Override
  protected OlsPlugin plugin() {
    return new DatabasePlugin();
  }

  @Override
  protected String ownCode() {
    return DatabasePlugin.class.getPackageName();
  }

  /** A test names it. */
  @Override
  List<Finding> registration() {
    return List.of();
  }
}
