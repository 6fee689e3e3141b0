// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.component.Component;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Everything that a component keeps, without the plugin around it. */
public abstract class ComponentContract extends Contract {

  /** The part under test. */
  protected abstract Component component();

  @TestFactory
  List<DynamicNode> componentKeepsTheRules() {
    return new ComponentChecks(stage(LonePart.of(component())), exemptions()).nodes();
  }
}
