// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach language models: an endpoint, a credential, its models. Which fields matter
 * depends on the type.
 */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableProviderSpec.class)
@JsonDeserialize(as = ImmutableProviderSpec.class)
public interface ProviderSpec extends OpenObject {

  String getName();

  /**
   * One of {@link ProviderTypes}, or the qualified name of a plugin's provider such as {@code
   * acme.example.com/llm}.
   */
  String getType();

  @Nullable String getUrl();

  /** The Secret with the credential; its name may be empty for a provider that needs none. */
  LocalObjectReference getCredentialsSecretRef();

  /** Key within the Secret; absent means the provider type's own key. */
  @Nullable String getCredentialKey();

  @JsonInclude(JsonInclude.Include.ALWAYS)
  List<ModelSpec> getModels();

  /** Azure only. */
  @Nullable String getDeploymentName();

  /** Azure only. */
  @Nullable String getApiVersion();

  /** watsonx only; the Vertex types have it in their own block. */
  @JsonProperty("projectID")
  @Nullable String getProjectId();

  @Nullable VertexConfig getGoogleVertexConfig();

  @Nullable VertexConfig getGoogleVertexAnthropicConfig();

  /** Whether the fake provider answers with a tool call; absent means no. */
  @JsonProperty("fakeProviderMCPToolCall")
  @Nullable Boolean getFakeProviderMcpToolCall();

  @Nullable TlsSecurityProfile getTlsSecurityProfile();

  /** Provider type in Llama Stack's own words, such as {@code remote::openai}. */
  @Nullable String getProviderType();

  /** Free-form settings of a generic provider or of a plugin's; always an object. */
  @Nullable JsonNode getConfig();
}
