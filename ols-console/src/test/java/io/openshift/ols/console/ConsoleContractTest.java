// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.contract.PluginContract;

class ConsoleContractTest extends PluginContract {
  @Override
  protected OlsPlugin plugin() {
    return new ConsoleModule();
  }
}
