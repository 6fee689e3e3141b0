// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.assets;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.golden.GoldenTest;

/** The operator's own objects, whole. */
class AssetsGoldenTest extends GoldenTest {
  @Override
  protected OlsPlugin plugin() {
    return new AssetsPlugin();
  }
}
