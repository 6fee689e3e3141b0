// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import static io.openshift.ols.testkit.assertj.OlsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.testkit.view.Scenario;
import org.junit.jupiter.api.Test;

class EchoBackendTest {
  private static final String CONFIG =
      """
      apiVersion: ols.openshift.io/v1alpha1
      kind: OLSConfig
      metadata:
        name: cluster
      spec:
        llm:
          providers:
            - name: main
              type: sample.example.com/llm
              credentialsSecretRef:
                name: main-key
              models:
                - name: model-a
        ols:
          defaultProvider: main
          defaultModel: model-a
      """;

  @Test
  void plansItsThreeObjects() {
    assertThat(plan(CONFIG))
        .hasObject("Deployment", EchoBackend.NAME)
        .hasObject("Service", EchoBackend.NAME)
        .hasObject("ConfigMap", EchoBackend.CONFIG)
        .hasObject("ConfigMap", HelloComponent.NAME)
        .holdsNothing()
        .problems()
        .areNone();
  }

  @Test
  void newCredentialRollsThePods() {
    assertThat(plan(CONFIG + secret("YQ==")))
        .rolls("Deployment", EchoBackend.NAME, plan(CONFIG + secret("Yg==")))
        .doesNotRoll("Deployment", EchoBackend.NAME, plan(CONFIG + secret("YQ==")));
  }

  @Test
  void missingCredentialHoldsPodAndConfigButNotTheService() {
    Plan plan =
        Scenario.of(CONFIG)
            .without("Secret/main-key")
            .rehearse(EchoBackend.ID, new SamplePlugin())
            .plan();
    assertThat(plan).hasObject("Service", EchoBackend.NAME);
    assertThat(plan).holds("ConfigMap", EchoBackend.CONFIG);
    assertThat(plan)
        .holds("Deployment", EchoBackend.NAME)
        .because(ProblemCode.SECRET_NOT_FOUND)
        .at("spec.llm.providers[0].credentialsSecretRef.name");
  }

  @Test
  void unknownProviderHoldsPodAndConfig() {
    Plan plan = plan(CONFIG.replace("sample.example.com/llm", "openai"));
    assertThat(plan)
        .hasNoObject("ConfigMap", "nothing")
        .holds("Deployment", EchoBackend.NAME)
        .because(ProblemCode.UNKNOWN_PROVIDER_TYPE)
        .at("spec.llm.providers[0].type");
    assertThat(plan.held().keySet()).hasSize(2);
  }

  private static Plan plan(String yaml) {
    return Scenario.of(yaml).rehearse(EchoBackend.ID, new SamplePlugin()).plan();
  }

  private static String secret(String value) {
    return """
    ---
    apiVersion: v1
    kind: Secret
    metadata:
      name: main-key
    data:
      apitoken: %s
    """
        .formatted(value);
  }
}
