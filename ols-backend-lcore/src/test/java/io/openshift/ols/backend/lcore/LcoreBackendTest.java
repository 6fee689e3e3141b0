// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.testkit.view.TestFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The objects of the backend, whatever its two files say. */
class LcoreBackendTest {
  private static final String BROKEN_CA =
      """
      kind: ConfigMap
      apiVersion: v1
      metadata: {name: corp-ca}
      data: {a: no PEM}
      """;

  @Test
  void plainResourceYieldsTheObjectsThatPeopleKnow() {
    Answer answer = Answer.to(Answer.scenario(""));

    assertThat(answer.state().objects().keySet())
        .extracting(ObjectId::toString)
        .containsExactlyInAnyOrder(
            "ServiceAccount openshift-lightspeed/lightspeed-app-server",
            "ClusterRole lightspeed-app-server-sar-role",
            "ClusterRoleBinding lightspeed-app-server-sar-role-binding",
            "ConfigMap openshift-lightspeed/llama-stack-config",
            "ConfigMap openshift-lightspeed/lightspeed-stack-config",
            "ConfigMap openshift-lightspeed/openshift-mcp-server-config",
            "Secret openshift-lightspeed/metrics-reader-token",
            "NetworkPolicy openshift-lightspeed/lightspeed-app-server",
            "Deployment openshift-lightspeed/lightspeed-stack-deployment",
            "Service openshift-lightspeed/lightspeed-app-server",
            "ServiceMonitor openshift-lightspeed/lightspeed-app-server-monitor",
            "PrometheusRule openshift-lightspeed/lightspeed-app-server-prometheus-rule");
    assertThat(answer.holds()).isEmpty();
    assertThat(answer.state().problems()).isEmpty();
  }

  @Test
  void accountMayDoWhatTheServiceAsksOfItsCallers() {
    ClusterRole role =
        Answer.to(Answer.scenario(""))
            .find("ClusterRole", "lightspeed-app-server-sar-role")
            .as(ClusterRole.class);

    assertThat(role.getRules()).hasSize(5);
    assertThat(role.getRules().get(4))
        .satisfies(
            rule -> {
              assertThat(rule.getNonResourceURLs()).containsExactly("/ls-access");
              assertThat(rule.getVerbs()).containsExactly("get");
              assertThat(rule.getResources()).isNullOrEmpty();
            });
  }

  @Test
  void recordedSeriesAreThoseThatTheServiceExports() {
    List<String> expressions =
        Answer.to(Answer.scenario(""))
            .find("PrometheusRule", "lightspeed-app-server-prometheus-rule")
            .tree()
            .findValuesAsText("expr");

    assertThat(expressions)
        .contains(
            "sum by(status_code)"
                + " (ls_rest_api_calls_total{path=\"/v1/streaming_query\",status_code=~\"2..\"})",
            "max by (provider,model) (ls_provider_model_configuration)");
  }

  @Test
  void whereNothingMonitorsThereIsNoMetricsToken() {
    Answer answer = Answer.to(Answer.scenario("").on(TestFacts.plainKubernetes()));

    assertThat(answer.state().objects().keySet())
        .extracting(ObjectId::name)
        .contains("llama-stack-config")
        .doesNotContain("metrics-reader-token", "lightspeed-app-server-monitor");
  }

  @Test
  void obstacleHoldsBothFilesAndTheirReaders() {
    Answer answer =
        Answer.to(Answer.scenario("additionalCAConfigMapRef: {name: corp-ca}").and(BROKEN_CA));

    assertThat(answer.holds())
        .extracting(hold -> hold.substring(0, hold.indexOf(" key")))
        .containsExactly(
            "llama-stack-config: spec.ols.additionalCAConfigMapRef:",
            "lightspeed-stack-config: spec.ols.additionalCAConfigMapRef:",
            "lightspeed-stack-deployment: spec.ols.additionalCAConfigMapRef:");
  }

  @Test
  void defaultModelMayBeOneThatOnlyTheSectionOnLlamaStackNames() {
    String ols = "llamaStack: {resources: {models: [{name: more, provider: p}]}}";
    Answer named = Answer.to(Answer.scenario(ols).editing(r -> defaultModel(r, "more")));
    Answer unknown = Answer.to(Answer.scenario(ols).editing(r -> defaultModel(r, "none")));

    assertThat(named.holds()).isEmpty();
    assertThat(unknown.holds())
        .hasSize(3)
        .allSatisfy(hold -> assertThat(hold).contains("spec.ols.defaultModel: "));
  }

  @Test
  void userReadsWhatBecameOfTheFileAndItsSecrets() {
    assertThat(Answer.to(Answer.scenario("")).state().aspects())
        .extracting(aspect -> aspect.type() + "=" + aspect.holds())
        .containsExactlyInAnyOrder("ConfigGenerated=true", "SecretsResolved=true");
  }

  @Test
  void fieldsThatItsFilesReadAreNotReportedAsUnread() {
    assertThat(new LcoreBackend().consumes())
        .extracting(FieldPath::text)
        .contains("spec.ols.querySystemPrompt", "spec.ols.byokRAGOnly", "spec.ols.llamaStack")
        .doesNotContain("spec.ols.tlsSecurityProfile");
  }

  @Test
  void resourcesOfLlamaStackMeanNothingInLibraryMode() {
    String ols = "deployment: {llamaStack: {resources: {requests: {cpu: 2}}}}";

    assertThat(Answer.to(Answer.scenario(ols)).state().problems()).isEmpty();
    assertThat(Answer.inLibraryMode(Answer.scenario(ols)).state().problems())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .startsWith("spec.ols.deployment.llamaStack.resources: Llama Stack has no container");
  }

  private static void defaultModel(ObjectNode resource, String model) {
    ((ObjectNode) resource.at("/spec/ols")).put("defaultModel", model);
  }
}
