// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.testkit.golden.GoldenTest;

class AcmeGoldenTest extends GoldenTest {
  @Override
  protected OlsPlugin plugin() {
    return new AcmePlugin();
  }
}
