// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.testkit.view.Rehearsal;
import io.openshift.ols.testkit.view.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the app server does with the Secrets of LLM providers, as their content changes. */
class ProviderCredentialsTest {
  private static final List<OlsPlugin> PLUGINS = PluginLoader.load(Optional.empty()).plugins();

  @ParameterizedTest(name = "{0} with {1}")
  @CsvFileSource(resources = "/provider-credentials.csv", delimiter = '|')
  void secretIsEnoughOrTheProblemSaysWhatIsNot(String type, String data, String problem) {
    List<String> held = held(pass(type, data));

    if (problem == null) {
      assertThat(held).isEmpty();
    } else {
      assertThat(held).singleElement().asString().contains(problem).doesNotContain("canary");
    }
  }

  @Test
  void secretIsLookedAtAgainWheneverItChanges() {
    assertThat(held(pass("openai", "{}"))).hasSize(1);
    assertThat(held(pass("openai", "{apitoken: canary-1}"))).isEmpty();
    assertThat(held(pass("openai", "{apitoken: ' '}"))).hasSize(1);
  }

  @Test
  void keyThatIsConsumedRollsThePodAndAnotherDoesNot() {
    String digest = digest("{apitoken: canary-1}");

    assertThat(digest("{apitoken: canary-1, note: x}")).isEqualTo(digest);
    assertThat(digest("{apitoken: canary-2}")).isNotEqualTo(digest);
  }

  private static String digest(String data) {
    return pass("openai", data).plan().objects().values().stream()
        .map(object -> object.manifest())
        .filter(m -> m.id().toString().endsWith("/lightspeed-app-server"))
        .map(m -> m.tree().at("/spec/template/metadata/annotations/ols.openshift.io~1digest"))
        .filter(node -> node.isTextual())
        .findFirst()
        .orElseThrow()
        .asText();
  }

  private static List<String> held(Rehearsal pass) {
    return pass.plan().components().get(new ComponentId("appserver")).held().stream()
        .map(Problem::toString)
        .toList();
  }

  private static Rehearsal pass(String type, String data) {
    return Scenario.of(
            """
            apiVersion: ols.openshift.io/v1alpha1
            kind: OLSConfig
            metadata: {name: cluster}
            spec:
              llm:
                providers:
                - name: main
                  type: %s
                  url: https://llm.us-east-1.example.com
                  deploymentName: d
                  projectID: p
                  googleVertexConfig: {projectID: p, location: l}
                  googleVertexAnthropicConfig: {projectID: p, location: l}
                  credentialsSecretRef: {name: the-key}
                  models: [{name: m}]
              ols: {defaultProvider: main, defaultModel: m}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: the-key}
            stringData: %s
            """
                .formatted(type, data))
        .rehearse("appserver", PLUGINS);
  }
}
