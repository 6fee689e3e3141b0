// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.mark.OlsValue;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The section {@code ols_config}. What is empty is not written. */
@Value.Immutable
@OlsValue
@JsonInclude(JsonInclude.Include.NON_EMPTY)
interface OlsSection {
  @JsonProperty("default_provider")
  String defaultProvider();

  @JsonProperty("default_model")
  String defaultModel();

  @JsonProperty("max_iterations")
  long maxIterations();

  @JsonProperty("logging_config")
  LoggingSection logging();

  @JsonProperty("conversation_cache")
  ConversationCacheSection conversationCache();

  @JsonProperty("tls_config")
  TlsSection tls();

  @JsonProperty("tlsSecurityProfile")
  TlsProfileSection tlsProfile();

  @JsonProperty("query_filters")
  List<QueryFilterSection> queryFilters();

  @JsonProperty("reference_content")
  ReferenceContentSection referenceContent();

  @JsonProperty("user_data_collection")
  UserDataSection userData();

  @JsonProperty("extra_ca")
  List<String> extraCa();

  @JsonProperty("certificate_directory")
  String certificateDirectory();

  @JsonProperty("proxy_config")
  @Nullable ProxySection proxy();

  @JsonProperty("system_prompt_path")
  @Nullable String systemPromptPath();

  @JsonProperty("quota_handlers")
  @Nullable QuotaSection quota();

  @JsonProperty("tool_filtering")
  @Nullable ToolFilteringSection toolFiltering();

  @JsonProperty("tools_approval")
  ToolsApprovalSection toolsApproval();
}
