// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;

class FixedIntegrationContractTest extends McpIntegrationContract {
  @Override
  protected McpIntegration integration() {
    return new FixedIntegration();
  }

  /** The smallest integration: one server that is always there. */
  private static final class FixedIntegration implements McpIntegration {
    @Override
    public String id() {
      return "fixed";
    }

    @Override
    public List<ConfigFragment<McpServer>> servers(ReferenceScope scope) {
      return List.of(
          ConfigFragment.of(
              ImmutableMcpServer.builder()
                  .name("fixed")
                  .url("https://tools.example.com/mcp")
                  .addHeaders(new McpHeader.CallerToken("authorization"))
                  .build()));
    }
  }
}
