// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.ImmutableProviderFacts;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.testkit.sample.DatabasePlugin;
import io.openshift.ols.testkit.view.Rehearsal;
import io.openshift.ols.testkit.view.Scenario;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A provider of another jar, whose facts come from its own settings. */
class ThirdPartyProviderTest {

  @Test
  void factsOfAnotherJarReachTheFile() {
    Rehearsal pass = pass("azure_openai", facts -> facts.apiVersion("7"));

    assertThat(held(pass)).isEmpty();
    assertThat(section(pass))
        .hasToString(
            "{\"api_version\":\"7\",\"azure_openai_config\":{\"deployment_name\":\"blue\","
                + "\"url\":\"https://gateway.example.com\"},\"models\":[{\"name\":\"m\","
                + "\"parameters\":{\"tool_budget_ratio\":0.5}}],\"name\":\"main\","
                + "\"type\":\"azure_openai\"}");
  }

  @Test
  void nameThatTheServiceDoesNotKnowHoldsTheFile() {
    assertThat(held(pass("open-ai", facts -> facts)))
        .singleElement()
        .asString()
        .startsWith("UnsupportedProvider spec.llm.providers[0].type: ")
        .contains("\"acme.example.com/llm\" is \"open-ai\" to backend \"appserver\"")
        .contains("azure_openai, bedrock, ");
  }

  @Test
  void factThatIsNeededAndNotToldHoldsTheFile() {
    assertThat(held(pass("watsonx", facts -> facts.deploymentName(Optional.empty()))))
        .containsExactly(
            "UnsupportedProvider spec.llm.providers[0]: the plugin tells provider \"main\" as"
                + " \"watsonx\", for which the service needs a project;"
                + " report it to the plugin's author");
  }

  @Test
  void factWithoutAPlaceHoldsTheFileAndIsNotDropped() {
    assertThat(held(pass("openai", facts -> facts)))
        .containsExactly(
            "UnsupportedProvider spec.llm.providers[0]: the plugin tells provider \"main\" as"
                + " \"openai\", for which the service has no place for the name of a deployment;"
                + " report it to the plugin's author");
  }

  private static List<String> held(Rehearsal pass) {
    return Objects.requireNonNull(pass.plan().components().get(new ComponentId("appserver")))
        .held()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static JsonNode section(Rehearsal pass) {
    return pass.plan().objects().values().stream()
        .map(object -> object.manifest())
        .filter(manifest -> manifest.id().name().equals("olsconfig"))
        .map(manifest -> manifest.tree().at("/data/olsconfig.yaml").asText())
        .map(text -> Serialization.unmarshal(text, JsonNode.class).at("/llm_providers/0"))
        .findFirst()
        .orElseThrow();
  }

  private static Rehearsal pass(
      String wireType, UnaryOperator<ImmutableProviderFacts.Builder> more) {
    return Scenario.of(
            """
            apiVersion: ols.openshift.io/v1alpha1
            kind: OLSConfig
            metadata: {name: cluster}
            spec:
              llm:
                providers:
                - name: main
                  type: acme.example.com/llm
                  config: {gateway: "https://gateway.example.com", slot: blue}
                  credentialsSecretRef: {name: ''}
                  models: [{name: m}]
              ols: {defaultProvider: main, defaultModel: m}
            """)
        .rehearse(
            "appserver",
            new AppServerPlugin(),
            new DatabasePlugin(),
            new Acme(List.of(new Gateway(wireType, more))));
  }

  private record Acme(List<LlmProvider> llmProviders) implements OlsPlugin {
    @Override
    public String id() {
      return "acme.example.com";
    }

    @Override
    public int spiVersion() {
      return SpiVersion.CURRENT;
    }
  }

  /** Reads settings of its own, and tells them as neutral facts. */
  private record Gateway(String wireName, UnaryOperator<ImmutableProviderFacts.Builder> more)
      implements LlmProvider {
    @Override
    public String type() {
      return "acme.example.com/llm";
    }

    @Override
    public WireType wireType(DialectId dialect) {
      return WireType.of(wireName);
    }

    @Override
    public boolean needsCredentials() {
      return false;
    }

    @Override
    public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
      JsonNode config = Objects.requireNonNull(entry.spec().getConfig());
      var facts =
          ProviderFacts.from(entry)
              .url(config.path("gateway").asText())
              .deploymentName(config.path("slot").asText());
      return ConfigFragment.of(more.apply(facts).build());
    }

    @Override
    public Set<String> members() {
      return Set.of("config");
    }
  }
}
