// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A group of tools. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackToolSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackToolSpec.class)
public interface LlamaStackToolSpec extends OpenObject {

  /** Such as {@code builtin::rag}. */
  String getId();

  /** Id of a provider of tools; absent means the first one. */
  @Nullable String getProvider();

  /** Address of the MCP server that has the tools. */
  @Nullable String getMcpEndpoint();

  /** What the provider is given with each call; always an object. */
  @Nullable JsonNode getArgs();
}
