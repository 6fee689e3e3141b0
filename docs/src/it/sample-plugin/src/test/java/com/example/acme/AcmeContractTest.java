// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.contract.PluginContract;

class AcmeContractTest extends PluginContract {
  @Override
  protected OlsPlugin plugin() {
    return new AcmePlugin();
  }
}
