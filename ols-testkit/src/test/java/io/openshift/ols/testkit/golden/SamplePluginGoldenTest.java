// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.sample.SamplePlugin;

class SamplePluginGoldenTest extends GoldenTest {
  @Override
  protected OlsPlugin plugin() {
    return new SamplePlugin();
  }
}
