// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lightspeed-stack finds, or does not, in a file that the user has a hand in. */
class StackNeedsTest {
  private static final String REFERENCE = "overrideConfig: {name: full, key: run.yaml}";
  private static final String OPENAI =
      "{provider_id: my-openai, provider_type: 'remote::openai'%s}";
  private static final String MCP =
      "tool_runtime: [{provider_id: model-context-protocol, provider_type: '%s', config: {}}]";

  @Test
  void mcpServersNeedTheProviderThatTheyAreRegisteredWith() {
    assertThat(withServer(OPENAI.formatted(""), ""))
        .containsExactly(
            "DependencyViolation spec.ols.llamaStack.overrideConfig: \"tool_runtime\" has no provider"
                + " \"model-context-protocol\" of type remote::model-context-protocol, with which"
                + " lightspeed-stack registers the MCP servers tickets; add it, under that id");
    assertThat(withServer(OPENAI.formatted(""), MCP.formatted("remote::brave-search"))).hasSize(1);
    assertThat(withServer(OPENAI.formatted(""), MCP.formatted("remote::model-context-protocol")))
        .isEmpty();
  }

  @Test
  void aServerThatTheFileRegistersNeedsNothing() {
    TestView view =
        TestView.section(REFERENCE)
            .with(
                "full",
                "run.yaml",
                text(OPENAI.formatted(""), "")
                    + "registered_resources: {tool_groups: [{toolgroup_id: tickets, provider_id: x}]}")
            .withMcpServer();

    assertThat(LlamaStackFile.of(view, Pair.V0_6).obstacles()).isEmpty();
  }

  /** OGX has no register of tools. */
  @Test
  void theLaterReleaseNeedsNoProviderForMcpServers() {
    String overlay =
        "providers: {toolRuntime: [{id: model-context-protocol, provider: brave-search}]}";

    assertThat(LlamaStackFile.of(TestView.section(overlay).withMcpServer(), Pair.V0_6).obstacles())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("DependencyViolation spec.ols.llamaStack");
    assertThat(LlamaStackFile.of(TestView.section(overlay).withMcpServer(), Pair.V0_7).obstacles())
        .isEmpty();
  }

  @Test
  void theDefaultModelHasToBeInTheUsersFile() {
    assertThat(obstacles("{provider_id: x, provider_type: 'remote::openai'}"))
        .containsExactly(
            "UnknownDefaultModel spec.ols.defaultProvider: no provider is named \"my-openai\"; use one"
                + " of x");
    assertThat(obstacles(OPENAI.formatted(", config: {allowed_models: [other]}")))
        .hasSize(1)
        .allMatch(text -> text.startsWith("UnknownDefaultModel spec.ols.defaultModel"));
  }

  @Test
  void whatIsNotCertainIsNoObstacle() {
    assertThat(obstacles(OPENAI.formatted(", config: {allowed_models: ['${env.M:=a}']}")))
        .isEmpty();
    assertThat(obstacles("{provider_id: '${env.P:=a}', provider_type: 'remote::openai'}"))
        .isEmpty();
  }

  @Test
  void documentsThatTheFileDoesNotHaveAreSaid() {
    TestView view =
        TestView.of("rag: [{image: docs, indexID: manual}], llamaStack: {" + REFERENCE + "}")
            .with("full", "run.yaml", text(OPENAI.formatted(""), ""));

    GeneratedFile file = LlamaStackFile.of(view, Pair.V0_6);

    assertThat(file.obstacles()).isEmpty();
    assertThat(file.notes())
        .extracting(Problem::message)
        .containsExactly(
            "the file of spec.ols.llamaStack.overrideConfig registers no vector store \"manual\", so"
                + " nothing is found in it");
  }

  private static List<String> obstacles(String provider) {
    return texts(TestView.section(REFERENCE).with("full", "run.yaml", text(provider, "")));
  }

  private static List<String> withServer(String provider, String others) {
    return texts(
        TestView.section(REFERENCE)
            .with("full", "run.yaml", text(provider, others))
            .withMcpServer());
  }

  private static List<String> texts(TestView view) {
    return LlamaStackFile.of(view, Pair.V0_6).obstacles().stream().map(Problem::toString).toList();
  }

  private static String text(String provider, String others) {
    return "version: '2'\ndistro_name: mine\nproviders: {inference: [%s], %s}\n"
        .formatted(provider, others);
  }
}
