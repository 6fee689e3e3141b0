// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.sample.SamplePlugin;
import java.util.List;

class SamplePluginContractTest extends PluginContract {
  @Override
  protected OlsPlugin plugin() {
    return new SamplePlugin();
  }

  /** The test kit has doors to the outside in other packages. */
  @Override
  protected String ownCode() {
    return SamplePlugin.class.getPackageName();
  }

  /** A test names it; an operator with the test kit on its class path must not run it. */
  @Override
  List<Finding> registration() {
    assertThat(super.registration()).singleElement().asString().contains("lacks @AutoService");
    return List.of();
  }
}
