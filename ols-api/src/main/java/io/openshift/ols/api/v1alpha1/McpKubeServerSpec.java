// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Settings of the built-in MCP server. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableMcpKubeServerSpec.class)
@JsonDeserialize(as = ImmutableMcpKubeServerSpec.class)
public interface McpKubeServerSpec extends OpenObject {

  /** In seconds. */
  @Nullable Long getTimeout();
}
