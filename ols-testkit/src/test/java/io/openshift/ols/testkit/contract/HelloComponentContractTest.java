// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.component.Component;
import io.openshift.ols.testkit.sample.HelloComponent;

class HelloComponentContractTest extends ComponentContract {
  @Override
  protected Component component() {
    return new HelloComponent();
  }
}
