// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.testkit.sample.EchoBackend;
import java.nio.file.Path;

class EchoBackendContractTest extends BackendContract {
  @Override
  protected Backend backend() {
    return new EchoBackend();
  }

  /** The default scenario: the golden ones name a provider of the whole plugin. */
  @Override
  protected Path folders() {
    return Path.of("no-such-folder");
  }
}
