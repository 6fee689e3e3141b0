// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.golden.GoldenTest;
import java.util.Optional;

/** All that the built-in plugins make together of a resource, on the app server. */
class ProductGoldenTest extends GoldenTest {
  @Override
  protected OlsPlugin plugin() {
    return new WholeProduct(PluginLoader.load(Optional.empty()).plugins());
  }

  @Override
  protected String backend() {
    return "appserver";
  }
}
