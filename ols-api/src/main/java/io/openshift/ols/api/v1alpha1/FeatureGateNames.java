// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

/** What {@link OlsConfigSpec#getFeatureGates()} may list. */
public final class FeatureGateNames {

  /** Turns {@link OlsConfigSpec#getMcpServers()} on. */
  public static final String MCP_SERVER = "MCPServer";

  /** Turns {@link OlsSpec#getToolFilteringConfig()} on. */
  public static final String TOOL_FILTERING = "ToolFiltering";

  private FeatureGateNames() {}
}
