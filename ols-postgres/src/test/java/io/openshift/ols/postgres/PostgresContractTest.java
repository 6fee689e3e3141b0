// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.contract.PluginContract;

class PostgresContractTest extends PluginContract {
  @Override
  protected OlsPlugin plugin() {
    return new PostgresPlugin();
  }
}
