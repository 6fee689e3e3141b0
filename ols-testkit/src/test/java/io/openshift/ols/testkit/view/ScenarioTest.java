// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.testkit.sample.EchoBackend;
import io.openshift.ols.testkit.sample.SamplePlugin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final ComponentId ECHO = new ComponentId(EchoBackend.ID);
  private static final Scenario USUAL =
      Scenario.of(
          """
          kind: OLSConfig
          metadata: {name: cluster}
          spec:
            llm:
              providers:
                - name: main
                  type: sample.example.com/llm
                  credentialsSecretRef: {name: main-key}
                  models: [{name: model-a}]
            ols: {defaultProvider: main, defaultModel: model-a}
          """);

  @Test
  void referenceWithoutAnObjectIsFilledWithACanary() {
    assertThat(content(USUAL).text("apitoken")).hasValue("canary-main-key-apitoken");
  }

  @Test
  void referenceWithoutAnObjectCanBeUnresolvedOrMissing() {
    assertThat(content(USUAL.ungiven(Ungiven.UNRESOLVED)).isUnresolved()).isTrue();
    assertThat(content(USUAL.ungiven(Ungiven.MISSING)).isFound()).isFalse();
    assertThat(content(USUAL.without("Secret/main-key")).isFound()).isFalse();
  }

  @Test
  void rehearsalTellsWhoReadWhat() {
    Rehearsal rehearsal = rehearse(USUAL);
    assertThat(rehearsal.reads(ECHO)).extracting(r -> r.name()).containsExactly("main-key");
    assertThat(rehearsal.state(ECHO)).isPresent();
    assertThat(rehearsal.changers()).isEmpty();
  }

  @Test
  void sameScenarioGivesTheSamePlan() {
    assertThat(rehearse(USUAL).plan()).isEqualTo(rehearse(USUAL).plan());
  }

  @Test
  void plainKubernetesServesNoKindOfOpenShift() {
    assertThat(rehearse(USUAL).inputs().facts().openShift()).isPresent();
    var facts = rehearse(USUAL.on(TestFacts.plainKubernetes())).inputs().facts();
    assertThat(facts.openShift()).isEmpty();
    assertThat(facts.serviceCa()).isFalse();
    assertThat(facts.usable()).extracting(k -> k.kind()).contains("Deployment");
  }

  @Test
  void imageIsNamedAfterItsFlag() {
    assertThat(rehearse(USUAL).inputs().settings().images())
        .containsEntry("echo-image", "test.example.com/echo-image:1");
  }

  @Test
  void flagThatNobodyDeclaresIsRefused() {
    Scenario other =
        USUAL.with(
            ImmutableOperatorSettings.builder()
                .namespace("n")
                .version("1")
                .flags(Map.of("nobodys", "x"))
                .build());
    assertThatThrownBy(() -> rehearse(other))
        .hasMessage("no component declares a flag --nobodys=x");
  }

  @Test
  void onlySecretsAndConfigMapsAreGiven() {
    assertThatThrownBy(() -> USUAL.and("kind: Pod")).hasMessageContaining("not a \"Pod\"");
  }

  @Test
  void objectsThatLiveAlreadyAreOfKindsThatComponentsMake() {
    String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: hello, namespace: n}";
    String stranger = "apiVersion: example.com/v1\nkind: Stranger\nmetadata: {name: x}";

    assertThat(rehearse(USUAL.living(map)).inputs().live().all())
        .extracting(m -> m.id().toString())
        .containsExactly("ConfigMap n/hello");
    assertThatThrownBy(() -> rehearse(USUAL.living(stranger))).hasMessageContaining("Stranger");
  }

  private static Rehearsal rehearse(Scenario scenario) {
    return scenario.rehearse(EchoBackend.ID, new SamplePlugin());
  }

  private static ResolvedReference content(Scenario scenario) {
    return rehearse(scenario).inputs().references().values().iterator().next();
  }
}
