// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import java.nio.file.Path;

/** All that the built-in plugins make together of a resource, on lcore. */
class LcoreGoldenTest extends ProductGoldenTest {
  @Override
  protected String backend() {
    return "lcore";
  }

  @Override
  protected Path folders() {
    return Path.of("src/test/resources/golden-lcore");
  }
}
