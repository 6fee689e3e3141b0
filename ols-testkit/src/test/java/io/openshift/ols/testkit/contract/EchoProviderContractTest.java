// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.testkit.sample.EchoProvider;

class EchoProviderContractTest extends LlmProviderContract {
  @Override
  protected LlmProvider provider() {
    return new EchoProvider();
  }
}
