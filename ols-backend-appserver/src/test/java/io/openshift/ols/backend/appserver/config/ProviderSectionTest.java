// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.TlsSecurityProfile;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.CannedAnswer;
import io.openshift.ols.spi.llm.ImmutableModelFacts;
import io.openshift.ols.spi.llm.ImmutableProviderFacts;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.toolkit.text.StableYaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service reads of one provider. */
class ProviderSectionTest {
  private static final String MODELS =
      """
      models:
      - name: m
        parameters:
          tool_budget_ratio: 0.5
      name: p
      """;

  @Test
  void azureHasItsAddressAndCredentialsInABlock() {
    assertThat(
            text(
                "azure_openai",
                facts().url("https://a.b").deploymentName("chat").apiVersion("2024-06-01")))
        .isEqualTo(
            """
            api_version: "2024-06-01"
            azure_openai_config:
              credentials_path: /etc/apikeys/s
              deployment_name: chat
              url: https://a.b
            """
                + MODELS
                + "type: azure_openai\n");
  }

  @Test
  void watsonxHasItsProjectBesideTheBlocks() {
    assertThat(text("watsonx", facts().project("demo")))
        .isEqualTo(
            "credentials_path: /etc/apikeys/s\n" + MODELS + "project_id: demo\ntype: watsonx\n");
  }

  @ParameterizedTest
  @CsvSource({
    "google_vertex, google_vertex_config",
    "google_vertex_anthropic, google_vertex_anthropic_config"
  })
  void vertexHasOneFileAndABlockForThePlace(String type, String block) {
    assertThat(text(type, facts().project("p").location("us-east5").credentialKey("sa.json")))
        .isEqualTo(
            """
            credentials_path: /etc/apikeys/s/sa.json
            %s:
              location: us-east5
              project: p
            """
                    .formatted(block)
                + MODELS
                + "type: "
                + type
                + "\n");
  }

  @ParameterizedTest
  @CsvSource({"openai", "rhoai_vllm", "rhelai_vllm", "bedrock"})
  void othersHaveAnAddressAndADirectory(String type) {
    assertThat(text(type, facts().url("https://a.b/v1")))
        .isEqualTo(
            "credentials_path: /etc/apikeys/s\n"
                + MODELS
                + "type: "
                + type
                + "\nurl: https://a.b/v1\n");
  }

  @Test
  void standInHasAnAnswerAndNeedsNoSecret() {
    var facts =
        ImmutableProviderFacts.builder().name("p").cannedAnswer(new CannedAnswer("Hi", true));

    assertThat(text("fake_provider", facts))
        .isEqualTo(
            """
            fake_provider_config:
              chunks: 30
              mcp_tool_call: true
              response: Hi
              sleep: 0.1
              stream: false
              url: http://example.com
            name: p
            type: fake_provider
            """);
  }

  /** TLS 1.3 alone is what the service cannot do under the name of Modern. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Intermediate |                                                          | IntermediateType | VersionTLS12 | 9 | 0
          Modern       |                                                          | IntermediateType | VersionTLS13 | 9 | 0
          Old          |                                                          | IntermediateType | VersionTLS12 | 9 | 1
          Custom       | ciphers: [ECDHE-RSA-AES256-GCM-SHA384]                   | Custom           | VersionTLS12 | 1 | 0
          Custom       | minTLSVersion: VersionTLS13                              | Custom           | VersionTLS13 | 9 | 0
          Custom       | minTLSVersion: VersionTLS11                              | Custom           | VersionTLS12 | 9 | 1
          Custom       | ciphers: [TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256]         | Custom           | VersionTLS12 | 9 | 1
          Custom       | ciphers: [TLS_AES_128_GCM_SHA256], minTLSVersion: VersionTLS13 | Custom     | VersionTLS13 | 9 | 0
          """)
  void tlsProfileIsOneWithWhichTheClientWorks(
      String type, String custom, String written, String version, int ciphers, int notes) {
    Providers.Usable provider =
        usable("openai", facts().tlsProfile(profile(type, custom == null ? "" : custom)).build());
    TlsProfileSection section = ProviderSection.of(provider).tlsProfile();

    assertThat(section)
        .returns(written, TlsProfileSection::type)
        .returns(version, TlsProfileSection::minVersion);
    assertThat(section.ciphers()).hasSize(ciphers).anyMatch(c -> !c.startsWith("TLS_"));
    assertThat(ProviderRules.notes(new Providers(List.of(provider), List.of())))
        .hasSize(notes)
        .allMatch(
            note -> note.path().text().startsWith("spec.llm.providers[2].tlsSecurityProfile."));
  }

  @Test
  void tlsProfileThatTheClientCannotHaveIsLeftOutAndReported() {
    Providers.Usable provider =
        usable("watsonx", facts().project("p").tlsProfile(profile("Modern", "")).build());

    assertThat(ProviderSection.of(provider).tlsProfile()).isNull();
    assertThat(ProviderRules.notes(new Providers(List.of(provider), List.of())))
        .singleElement()
        .hasToString(
            "SettingNotSupported spec.llm.providers[2].tlsSecurityProfile: the service chooses TLS"
                + " versions and ciphers for \"watsonx\" itself; remove it");
  }

  @Test
  void addressOfAModelIsReportedBecauseNobodyCallsIt() {
    ModelFacts model = ImmutableModelFacts.builder().name("m").url("https://c.d").build();
    Providers.Usable provider =
        usable("openai", ImmutableProviderFacts.builder().name("p").addModels(model).build());

    assertThat(ProviderRules.notes(new Providers(List.of(provider), List.of())))
        .extracting(note -> note.path().text())
        .containsExactly("spec.llm.providers[2].models[0].url");
  }

  @Test
  void everyNameOfTheServiceIsInTheTable() {
    assertThat(ServiceWireType.names())
        .containsExactly(
            "azure_openai",
            "bedrock",
            "fake_provider",
            "google_vertex",
            "google_vertex_anthropic",
            "openai",
            "rhelai_vllm",
            "rhoai_vllm",
            "watsonx");
  }

  private static String text(String type, ImmutableProviderFacts.Builder facts) {
    return StableYaml.render(ProviderSection.of(usable(type, facts.build())));
  }

  private static Providers.Usable usable(String type, ProviderFacts facts) {
    return new Providers.Usable(
        FieldPath.of("spec.llm.providers[2]"), type, ConfigFragment.of(facts));
  }

  private static ImmutableProviderFacts.Builder facts() {
    return ImmutableProviderFacts.builder()
        .name("p")
        .credentialsSecret("s")
        .addModels(ImmutableModelFacts.builder().name("m").build());
  }

  private static TlsSecurityProfile profile(String type, String custom) {
    return Serialization.unmarshal(
        "type: %s\ncustom: {%s}".formatted(type, custom), TlsSecurityProfile.class);
  }
}
