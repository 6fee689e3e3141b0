// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.mcp.McpIntegration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Everything that an MCP integration keeps, without the plugin around it. */
public abstract class McpIntegrationContract extends Contract {

  /** The part under test. */
  protected abstract McpIntegration integration();

  @TestFactory
  Stream<DynamicNode> integrationKeepsTheRules() {
    McpIntegration integration = integration();
    return new IntegrationChecks(integration, stage(LonePart.of(integration)))
        .checks()
        .map(Check::test);
  }
}
