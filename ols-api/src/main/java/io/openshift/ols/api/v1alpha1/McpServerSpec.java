// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A server that offers tools to the models. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableMcpServerSpec.class)
@JsonDeserialize(as = ImmutableMcpServerSpec.class)
public interface McpServerSpec extends OpenObject {

  String getName();

  String getUrl();

  /** In seconds; zero or less means the backend's own. */
  @Nullable Long getTimeout();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<McpHeaderSpec> getHeaders();
}
