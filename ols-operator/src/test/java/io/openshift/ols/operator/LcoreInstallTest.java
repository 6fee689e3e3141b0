// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.openshift.ols.testkit.cluster.TestCluster;
import java.nio.file.Path;

/** The same for the scenarios of the backend lcore. */
class LcoreInstallTest extends GoldenInstallTest {
  LcoreInstallTest(TestCluster cluster) {
    super(cluster);
  }

  @Override
  Path folders() {
    return Path.of("src/test/resources/golden-lcore");
  }

  @Override
  String backend() {
    return "lcore";
  }
}
