// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.toolkit.chat.ChatVolumes;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One LLM service. The credentials path is a directory, in which the service looks for the keys
 * that it knows, or the file of one key. Of the blocks there is at most one, and the service
 * refuses a key in it that it does not know.
 */
@Value.Immutable
@OlsValue
@JsonInclude(JsonInclude.Include.NON_EMPTY)
interface ProviderSection {
  @JsonProperty("name")
  String name();

  @JsonProperty("type")
  String type();

  @JsonProperty("url")
  @Nullable String url();

  @JsonProperty("credentials_path")
  @Nullable String credentialsPath();

  @JsonProperty("project_id")
  @Nullable String project();

  @JsonProperty("api_version")
  @Nullable String apiVersion();

  @JsonProperty("azure_openai_config")
  @Nullable AzureSection azure();

  @JsonProperty("google_vertex_config")
  @Nullable VertexSection vertex();

  @JsonProperty("google_vertex_anthropic_config")
  @Nullable VertexSection vertexAnthropic();

  @JsonProperty("fake_provider_config")
  @Nullable FakeSection fake();

  @JsonProperty("tlsSecurityProfile")
  @Nullable TlsProfileSection tlsProfile();

  @JsonProperty("models")
  List<Model> models();

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Model(
      @JsonProperty("name") String name,
      @JsonProperty("url") @Nullable String url,
      @JsonProperty("context_window_size") @Nullable Long contextWindow,
      @JsonProperty("parameters") Parameters parameters) {

    static Model of(ModelFacts facts) {
      return new Model(
          facts.name(),
          facts.url().orElse(null),
          notZero(facts.contextWindow()),
          new Parameters(notZero(facts.maxResponseTokens()), toolBudgetRatio(facts)));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Parameters(
      @JsonProperty("max_tokens_for_response") @Nullable Long maxResponseTokens,
      @JsonProperty("tool_budget_ratio") double toolBudgetRatio) {}

  static ProviderSection of(Providers.Usable provider) {
    ServiceWireType type = ServiceWireType.of(provider.wireType());
    ProviderFacts facts = provider.facts().value();
    ImmutableProviderSection.Builder section =
        ImmutableProviderSection.builder()
            .name(facts.name())
            .type(provider.wireType())
            .tlsProfile(tlsProfile(type, facts, provider.path()))
            .models(facts.models().stream().map(Model::of).toList());
    if (type == ServiceWireType.AZURE_OPENAI) {
      // A path beside the block would have to lead to an API key, which a client of Entra has not.
      return section
          .apiVersion(facts.apiVersion().orElse(null))
          .azure(AzureSection.of(facts))
          .build();
    }
    section.url(facts.url().orElse(null)).credentialsPath(credentialsPath(facts));
    return switch (type) {
      case WATSONX -> section.project(facts.project().orElse(null)).build();
      case GOOGLE_VERTEX -> section.vertex(VertexSection.of(facts)).build();
      case GOOGLE_VERTEX_ANTHROPIC -> section.vertexAnthropic(VertexSection.of(facts)).build();
      case FAKE_PROVIDER -> section.fake(FakeSection.of(facts)).build();
      default -> section.build();
    };
  }

  static @Nullable String credentialsPath(ProviderFacts facts) {
    return facts
        .credentialsSecret()
        .map(ChatVolumes::apiKeys)
        .map(directory -> facts.credentialKey().map(k -> directory + "/" + k).orElse(directory))
        .orElse(null);
  }

  static double toolBudgetRatio(ModelFacts facts) {
    return facts.toolBudgetRatio().filter(ratio -> ratio != 0).orElse(0.5);
  }

  private static @Nullable TlsProfileSection tlsProfile(
      ServiceWireType type, ProviderFacts facts, FieldPath path) {
    return facts
        .tlsProfile()
        .filter(profile -> type.reads(ProviderFact.TLS_PROFILE))
        .map(profile -> ProviderTls.of(profile, path).section())
        .orElse(null);
  }

  private static @Nullable Long notZero(Optional<Long> number) {
    return number.filter(n -> n != 0).orElse(null);
  }
}
