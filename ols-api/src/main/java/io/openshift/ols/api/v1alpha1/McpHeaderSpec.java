// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** A header of each request to a tool server. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableMcpHeaderSpec.class)
@JsonDeserialize(as = ImmutableMcpHeaderSpec.class)
public interface McpHeaderSpec extends OpenObject {

  String getName();

  McpHeaderSource getValueFrom();
}
