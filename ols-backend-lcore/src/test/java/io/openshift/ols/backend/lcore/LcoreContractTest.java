// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.contract.PluginContract;
import io.openshift.ols.testkit.sample.DatabasePlugin;
import java.util.List;

class LcoreContractTest extends PluginContract {
  @Override
  protected OlsPlugin plugin() {
    return new LcorePlugin();
  }

  @Override
  protected List<OlsPlugin> beside() {
    return List.of(new DatabasePlugin());
  }
}
