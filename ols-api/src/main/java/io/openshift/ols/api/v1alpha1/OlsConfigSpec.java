// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What the user asks for: the root of the desired state. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableOlsConfigSpec.class)
@JsonDeserialize(as = ImmutableOlsConfigSpec.class)
public interface OlsConfigSpec extends OpenObject {

  LlmSpec getLlm();

  OlsSpec getOls();

  @Nullable DataCollectorSpec getOlsDataCollector();

  /**
   * Tool servers besides the built-in one; used only while {@link FeatureGateNames#MCP_SERVER} is
   * listed.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<McpServerSpec> getMcpServers();

  /** Names from {@link FeatureGateNames}; the API server lets the same name in twice. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<String> getFeatureGates();

  /**
   * What plugins read, by plugin id; each value is the plugin's own object, kept as it was written.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  Map<String, JsonNode> getExtensions();
}
