// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Settings of the service itself. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableOlsSpec.class)
@JsonDeserialize(as = ImmutableOlsSpec.class)
public interface OlsSpec extends OpenObject {

  /** Name of the provider that answers when a question names none. */
  String getDefaultProvider();

  /** Name of the model that answers when a question names none. */
  String getDefaultModel();

  /** {@code DEBUG}, {@code INFO}, {@code WARNING}, {@code ERROR} or {@code CRITICAL}. */
  @Nullable String getLogLevel();

  /** How many rounds of tool calls one question may take. */
  @Nullable Long getMaxIterations();

  /** Replaces the built-in system prompt. */
  @Nullable String getQuerySystemPrompt();

  /** Whether the built-in MCP server may read the cluster; absent means yes. */
  @Nullable Boolean getIntrospectionEnabled();

  @Nullable McpKubeServerSpec getMcpKubeServerConfig();

  @Nullable UserDataCollectionSpec getUserDataCollection();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<QueryFilterSpec> getQueryFilters();

  /** Used only while {@link FeatureGateNames#TOOL_FILTERING} is listed. */
  @Nullable ToolFilteringSpec getToolFilteringConfig();

  @Nullable ToolsApprovalSpec getToolsApprovalConfig();

  /** Its presence, even empty, turns quotas on. */
  @Nullable QuotaSpec getQuotaHandlersConfig();

  @Nullable ConversationCacheSpec getConversationCache();

  /** Its presence, even empty, makes the database keep its data in a volume claim. */
  @Nullable StorageSpec getStorage();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<RagSpec> getRag();

  /** Whether only the indexes of {@link #getRag()} are searched; absent means no. */
  @JsonProperty("byokRAGOnly")
  @Nullable Boolean getByokRagOnly();

  /** For the images of {@link #getRag()}. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LocalObjectReference> getImagePullSecrets();

  @Nullable TlsConfigSpec getTlsConfig();

  /** Absent means the profile of the cluster. */
  @Nullable TlsSecurityProfile getTlsSecurityProfile();

  /** ConfigMap whose every key holds certificates to trust. */
  @JsonProperty("additionalCAConfigMapRef")
  @Nullable LocalObjectReference getAdditionalCaConfigMapRef();

  @Nullable ProxyConfigSpec getProxyConfig();

  @Nullable DeploymentsSpec getDeployment();

  /** Used by the lcore backend alone. */
  @Nullable LlamaStackSpec getLlamaStack();
}
