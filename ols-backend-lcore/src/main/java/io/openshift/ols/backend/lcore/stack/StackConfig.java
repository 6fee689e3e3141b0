// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.mark.OlsValue;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The whole file. What is empty is not written. */
@Value.Immutable
@OlsValue
@JsonInclude(JsonInclude.Include.NON_EMPTY)
interface StackConfig {
  @JsonProperty("name")
  String name();

  @JsonProperty("service")
  ServiceSection service();

  /** Up to 0.6. */
  @JsonProperty("llama_stack")
  @Nullable LlamaStackSection llamaStack();

  /** The same under the name that it has from 0.7. */
  @JsonProperty("ogx")
  @Nullable LlamaStackSection ogx();

  @JsonProperty("user_data_collection")
  UserDataSection userData();

  @JsonProperty("authentication")
  AuthenticationSection authentication();

  @JsonProperty("inference")
  InferenceSection inference();

  @JsonProperty("database")
  PostgresSection.Choice database();

  @JsonProperty("conversation_cache")
  ConversationCacheSection conversationCache();

  @JsonProperty("customization")
  CustomizationSection customization();

  @JsonProperty("quota_handlers")
  @Nullable QuotaSection quota();

  @JsonProperty("approvals")
  Approval.@Nullable Section approvals();

  @JsonProperty("mcp_servers")
  List<McpServerSection> mcpServers();

  /** Up to 0.6. */
  @JsonProperty("byok_rag")
  List<StoreSection> documents();

  @JsonProperty("rag")
  @Nullable RagSection rag();

  /** From 0.7. */
  @JsonProperty("shields")
  List<ShieldSection> shields();

  @JsonProperty("azure_entra_id")
  Entra.@Nullable Section entra();
}
