// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.assets;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.contract.PluginContract;

class AssetsContractTest extends PluginContract {
  @Override
  protected OlsPlugin plugin() {
    return new AssetsPlugin();
  }
}
