// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import io.openshift.ols.backend.appserver.AppServerPlugin;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.testkit.contract.LlmProviderContract;
import java.util.List;

class AcmeProviderContractTest extends LlmProviderContract {
  @Override
  protected LlmProvider provider() {
    return new AcmeProvider();
  }

  /** The backend whose table of names the provider has to meet. */
  @Override
  protected List<OlsPlugin> beside() {
    return List.of(new AppServerPlugin());
  }
}
