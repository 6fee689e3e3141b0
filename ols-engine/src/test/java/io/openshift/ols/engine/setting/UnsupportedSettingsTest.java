// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.Registered;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.FakeProvider;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsupportedSettingsTest {
  private static final FakeComponent READER =
      new FakeComponent("reader").consumes("spec.ols.defaultProvider", "spec.ols.rag[].image");

  @Test
  void fieldThatNobodyReadsIsNamed() {
    assertThat(find("ols: {defaultProvider: main, querySystemPrompt: hello}"))
        .singleElement()
        .hasToString(
            "SettingNotSupported spec.ols.querySystemPrompt: is set, "
                + "and nothing that is active reads it");
  }

  @Test
  void memberOfEveryElementIsReadAndItsNeighbourIsNot() {
    assertThat(paths("ols: {rag: [{image: a}, {image: b, indexPath: /x}]}"))
        .containsExactly("spec.ols.rag[1].indexPath");
  }

  @Test
  void ofWhatNobodyReadsOnlyTheOutermostFieldIsNamed() {
    assertThat(
            paths(
                """
                agenticOLS: {sandboxMode: bare-pod, agenticSandboxConfig: {replicas: 2}}
                ols: {imagePullSecrets: [{name: a}, {name: b}], rag: [{image: a}]}
                """))
        .containsExactly("spec.agenticOLS", "spec.ols.imagePullSecrets");
  }

  @Test
  void fieldThatHoldsItsDefaultWasSetByNobody() {
    assertThat(paths("ols: {logLevel: INFO, maxIterations: 5}")).isEmpty();
    assertThat(paths("ols: {logLevel: DEBUG}")).containsExactly("spec.ols.logLevel");
  }

  @Test
  void memberThatTheTypeOfAProviderDoesNotReadIsReported() {
    assertThat(
            paths(
                "llm: {providers: [{name: a, type: plain, url: u, apiVersion: v, deploymentName: d}]}"))
        .containsExactly(
            "spec.llm.providers[0].apiVersion", "spec.llm.providers[0].deploymentName");
  }

  @Test
  void membersOfAnUnknownTypeAreNotReportedBesidesTheType() {
    assertThat(paths("llm: {providers: [{name: a, type: odd, apiVersion: v}]}")).isEmpty();
  }

  @Test
  void extensionOfAPluginThatIsNotLoadedIsReported() {
    assertThat(paths("extensions: {components: {a: 1}, nobody.example.com: {b: 2}}"))
        .containsExactly("spec.extensions[\"nobody.example.com\"]");
  }

  @Test
  void fieldThatTheSchemaDoesNotKnowIsToldApart() {
    assertThat(find("ols: {brandNew: {a: 1, b: 2}, querySystemPrompt: hello}"))
        .extracting(Problem::toString)
        .containsExactly(
            "SettingNotSupported spec.ols.brandNew: no such field; correct its name or remove it",
            "SettingNotSupported spec.ols.querySystemPrompt: is set, "
                + "and nothing that is active reads it");
  }

  @Test
  void whatTheGoOperatorWroteBackIsReportedByNobody() {
    assertThat(
            paths(
                """
                llm: {providers: [{name: a, type: plain, models: [{name: m, parameters: {toolBudgetRatio: 0.5}}]}]}
                ols:
                  logLevel: INFO
                  maxIterations: 5
                  conversationCache: {type: postgres, postgres: {sharedBuffers: 256MB, maxConnections: 2000}}
                  deployment:
                    api: {replicas: 1}
                    console: {replicas: 1}
                    database: {replicas: 1}
                    dataCollector: {}
                    mcpServer: {}
                    llamaStack: {}
                    alertsAdapter: {replicas: 1}
                  userDataCollection: {}
                olsDataCollector: {logLevel: INFO}
                audit: {}
                """))
        .isEmpty();
  }

  private static List<String> paths(String spec) {
    return find(spec).stream().map(p -> p.path().text()).toList();
  }

  private static List<Problem> find(String spec) {
    Catalog catalog =
        Catalog.of(
            List.of(
                FakePlugin.ofComponents("components", READER),
                FakePlugin.ofProviders("llm", new FakeProvider("plain", ReloadClass.ROLL))));
    return UnsupportedSettings.find(
        Samples.spec(spec), catalog, List.of(new Registered<Component>("components", READER)));
  }
}
