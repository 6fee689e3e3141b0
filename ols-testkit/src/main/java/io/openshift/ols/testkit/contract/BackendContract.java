// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.backend.Backend;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Everything that a backend keeps, without the plugin around it. */
public abstract class BackendContract extends Contract {

  /** The part under test. */
  protected abstract Backend backend();

  @TestFactory
  List<DynamicNode> componentKeepsTheRules() {
    return new ComponentChecks(stage(LonePart.of(backend())), exemptions()).nodes();
  }

  @TestFactory
  Stream<DynamicNode> backendKeepsTheRules() {
    Backend backend = backend();
    return new BackendChecks(backend, stage(LonePart.of(backend))).checks().map(Check::test);
  }
}
