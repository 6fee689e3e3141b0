// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.DesiredState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the file that the service reads. */
class AppServerConfigTest {
  private final AppServerBackend backend = new AppServerBackend();

  @Test
  void plainResourceYieldsTheFileThatTheServiceKnows() {
    String text =
        """
        llm_providers:
        - credentials_path: /etc/apikeys/s
          models:
          - name: m
            parameters:
              tool_budget_ratio: 0.5
          name: p
          type: openai
        ols_config:
          certificate_directory: /etc/certs/cert-bundle
          conversation_cache:
            postgres:
              ca_cert_path: /etc/certs/postgres-ca/service-ca.crt
              dbname: postgres
              host: db.lightspeed.svc
              password_path: /etc/credentials/lightspeed-postgres-secret/password
              port: 5432
              ssl_mode: require
              user: postgres
            type: postgres
          default_model: m
          default_provider: p
          extra_ca:
          - /etc/certs/ols-additional-ca/ca.crt
          logging_config:
            app_log_level: INFO
            lib_log_level: INFO
            uvicorn_log_level: INFO
          max_iterations: 5
          reference_content:
            embeddings_model_path: /app-root/embeddings_model
            indexes:
            - product_docs_index_id: ocp-product-docs-4_19
              product_docs_index_path: /app-root/vector_db/ocp_product_docs/4.19
              product_docs_origin: Red Hat OpenShift 4.19 documentation
          tlsSecurityProfile:
            ciphers:
            - TLS_AES_128_GCM_SHA256
            - TLS_AES_256_GCM_SHA384
            - TLS_CHACHA20_POLY1305_SHA256
            - ECDHE-ECDSA-AES128-GCM-SHA256
            - ECDHE-RSA-AES128-GCM-SHA256
            - ECDHE-ECDSA-AES256-GCM-SHA384
            - ECDHE-RSA-AES256-GCM-SHA384
            - ECDHE-ECDSA-CHACHA20-POLY1305
            - ECDHE-RSA-CHACHA20-POLY1305
            minTLSVersion: VersionTLS12
            type: IntermediateType
          tls_config:
            tls_certificate_path: /etc/certs/lightspeed-tls/tls.crt
            tls_key_path: /etc/certs/lightspeed-tls/tls.key
          tools_approval:
            approval_timeout: 600
            approval_type: tool_annotations
          user_data_collection:
            feedback_disabled: true
            feedback_storage: /app-root/ols-user-data/feedback
            transcripts_disabled: true
            transcripts_storage: /app-root/ols-user-data/transcripts
        user_data_collector_config: {}
        """;

    assertThat(files(PlainView.of(""))).containsOnly(Map.entry("olsconfig.yaml", text));
  }

  @Test
  void settingsOfTheResourceReachTheFile() {
    JsonNode ols =
        config(
                PlainView.of(
                    "logLevel: DEBUG, maxIterations: 8,"
                        + " toolsApprovalConfig: {approvalType: always, approvalTimeout: 120}"))
            .path("ols_config");

    assertThat(ols.at("/logging_config/uvicorn_log_level").asText()).isEqualTo("DEBUG");
    assertThat(ols.path("max_iterations").asInt()).isEqualTo(8);
    assertThat(ols.path("tools_approval"))
        .hasToString("{\"approval_timeout\":120,\"approval_type\":\"always\"}");
  }

  @Test
  void modelsKeepTheirSettings() {
    JsonNode models =
        config(
                PlainView.of(
                    "[{name: p, url: 'https://a.b/v1', credentialsSecretRef: {name: s}, models:"
                        + " [{name: m, url: 'https://c.d/v1', contextWindowSize: 9000,"
                        + " parameters: {maxTokensForResponse: 2048, toolBudgetRatio: 0.25}},"
                        + " {name: n}]}]",
                    ""))
            .at("/llm_providers/0/models");

    assertThat(models)
        .hasToString(
            "[{\"context_window_size\":9000,\"name\":\"m\",\"parameters\":"
                + "{\"max_tokens_for_response\":2048,\"tool_budget_ratio\":0.25},"
                + "\"url\":\"https://c.d/v1\"},"
                + "{\"name\":\"n\",\"parameters\":{\"tool_budget_ratio\":0.5}}]");
  }

  @Test
  void systemPromptIsAFileOfItsOwn() {
    PlainView view = PlainView.of("querySystemPrompt: 'Be brief: 1'");

    assertThat(files(view)).containsEntry("system_prompt", "Be brief: 1");
    assertThat(config(view).at("/ols_config/system_prompt_path").asText())
        .isEqualTo("/etc/ols/system_prompt");
  }

  @Test
  void filterWithoutAReplacementReplacesByNothing() {
    PlainView view = PlainView.of("queryFilters: [{name: ip, pattern: '[0-9]+'}]");

    assertThat(config(view).at("/ols_config/query_filters/0/replace_with").asText("absent"))
        .isEmpty();
  }

  @Test
  void filterThatTheServiceRefusesHoldsTheFile() {
    assertThat(holds(PlainView.of("queryFilters: [{name: ip}]")))
        .extracting(problem -> problem.path().text())
        .containsExactly("spec.ols.queryFilters[0].pattern");
  }

  @Test
  void patternThatPythonCannotReadHoldsTheFile() {
    assertThat(holds(PlainView.of("queryFilters: [{name: ip, pattern: '(['}]")))
        .extracting(Problem::text)
        .containsExactly(
            "spec.ols.queryFilters[0].pattern: is no regular expression of Python: it has a ["
                + " without its ]; mend it, or escape what is meant as text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IP",
        "<\\1>",
        "\\g<1>\\g<word>\\g<0>",
        "\\2",
        "a\\nb",
        "\\\\d",
        "\\.",
        "\\0",
        "\\101"
      })
  void replacementMayNameTheGroupsOfItsPattern(String replacement) {
    assertThat(holds(PlainView.of(filter(replacement)))).isEmpty();
  }

  /** The service loads such a filter, and then answers no question. */
  @ParameterizedTest
  @CsvSource({
    "\\d, 'has an escape that is not known, \\d'",
    "\\g, 'has an escape that is not known, \\g'",
    "\\3, 'names a group that the pattern does not have, 3'",
    "\\g<other>, 'names a group that the pattern does not have, other'",
    "a\\, ends in a backslash"
  })
  void replacementThatFailsEveryQuestionHoldsTheFile(String replacement, String flaw) {
    assertThat(holds(PlainView.of(filter(replacement))))
        .extracting(Problem::text)
        .containsExactly(
            "spec.ols.queryFilters[0].replaceWith: cannot replace anything: it "
                + flaw
                + "; mend it, or write each backslash twice");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "4, true", "5, false", "20, false", "0, false"})
  void fewerRoundsThanTheServiceAllowsAreReported(long rounds, boolean reported) {
    assertThat(backend.desiredState(PlainView.of("maxIterations: " + rounds)).problems())
        .extracting(problem -> problem.path().text())
        .isEqualTo(reported ? List.of("spec.ols.maxIterations") : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "logLevel: LOUD                              | logging_config.app_log_level is none of",
        "toolsApprovalConfig: {approvalType: seldom} | tools_approval.approval_type is none of",
        "toolsApprovalConfig: {approvalTimeout: -1}  | tools_approval.approval_timeout is not within"
      })
  void whateverElseTheServiceWouldRefuseHoldsTheFile(String setting, String refusal) {
    assertThat(holds(PlainView.of(setting)))
        .first()
        .satisfies(
            problem -> {
              assertThat(problem.code()).hasToString("RefusedByService");
              assertThat(problem.text()).contains("ols_config." + refusal);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "abc\n", "a\tb"})
  void headerMayHoldAnyTextInOneLine(String value) {
    assertThat(holds(withHeader(value.getBytes(StandardCharsets.UTF_8)))).isEmpty();
  }

  /** With bytes that are no text the service ends; with the others each call would fail. */
  @ParameterizedTest
  @ValueSource(strings = {"hunter2\nb", " hunter2", "hunter\u00fc", "hunter\u0000"})
  void headerThatCannotBeSentHoldsTheFileAndIsNotRepeated(String value) {
    assertThat(holds(withHeader(value.getBytes(StandardCharsets.ISO_8859_1))))
        .extracting(Problem::text)
        .containsExactly(
            "spec.mcpServers[0]: key \"header\" of Secret \"tickets-key\" cannot be sent as a"
                + " header; put printable ASCII in one line there, without a blank in front");
  }

  @Test
  void additionalCertificatesAreListedInTheOrderOfTheirKeys() {
    PlainView view =
        PlainView.of("additionalCAConfigMapRef: {name: corp-ca}")
            .with(
                "corp-ca",
                Certificates.found(
                    "z.crt",
                    Certificates.VALID,
                    "a.crt",
                    Certificates.VALID,
                    "M.crt",
                    Certificates.VALID));

    assertThat(config(view).at("/ols_config/extra_ca"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "/etc/certs/ols-additional-ca/ca.crt",
            "/etc/certs/ols-user-ca/M.crt",
            "/etc/certs/ols-user-ca/a.crt",
            "/etc/certs/ols-user-ca/z.crt");
  }

  @Test
  void plainKubernetesHasNoDocumentationOfOpenShift() {
    assertThat(
            config(PlainView.of("").onPlainKubernetes())
                .at("/ols_config/reference_content")
                .has("indexes"))
        .isFalse();
  }

  @Test
  void headersOfAnMcpServerAreWordsOrFiles() {
    ConfigFragment<McpServer> server =
        ConfigFragment.of(
            ImmutableMcpServer.builder()
                .name("tickets")
                .url("https://tickets.example.com/mcp")
                .addHeaders(
                    new McpHeader.CallerToken("Authorization"),
                    new McpHeader.FromClient("X-User"),
                    new McpHeader.FromSecret("X-Key", "tickets-key", "header"))
                .build());

    assertThat(config(PlainView.of("").with(server)).path("mcp_servers"))
        .hasToString(
            "[{\"headers\":{\"Authorization\":\"kubernetes\","
                + "\"X-Key\":\"/etc/mcp/headers/tickets-key/header\",\"X-User\":\"client\"},"
                + "\"name\":\"tickets\",\"url\":\"https://tickets.example.com/mcp\"}]");
  }

  @Test
  void twoMcpServersOfOneNameHoldTheFile() {
    ConfigFragment<McpServer> server =
        ConfigFragment.of(ImmutableMcpServer.builder().name("a").url("http://b").build());

    assertThat(holds(PlainView.of("").with(server).with(server))).hasSize(1);
    assertThat(holds(PlainView.of("").with(server))).isEmpty();
  }

  /** With tools, half of the window is theirs unless the model says otherwise. */
  @ParameterizedTest
  @CsvSource({"4097, false, 0", "4096, false, 1", "8193, true, 0", "8192, true, 1", "0, true, 0"})
  void windowThatIsTooSmallHoldsTheFile(long window, boolean tools, int problems) {
    PlainView view =
        PlainView.of(
            "[{name: p, credentialsSecretRef: {name: s},"
                + " models: [{name: m, contextWindowSize: "
                + window
                + "}]}]",
            "");
    if (tools) {
      view.with(ConfigFragment.of(ImmutableMcpServer.builder().name("a").url("http://b").build()));
    }

    assertThat(holds(view)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 1", "0.1, 0", "0.6, 0", "0.7, 1", "0, 0"})
  void shareForToolsThatTheServiceRefusesHoldsTheFile(double ratio, int problems) {
    PlainView view =
        PlainView.of(
            "[{name: p, credentialsSecretRef: {name: s},"
                + " models: [{name: m, parameters: {toolBudgetRatio: "
                + ratio
                + "}}]}]",
            "");

    assertThat(holds(view)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({
    "'', IntermediateType, VersionTLS12, 9, false",
    "'type: Intermediate', IntermediateType, VersionTLS12, 9, false",
    "'type: \"\"', IntermediateType, VersionTLS12, 9, false",
    "'type: Modern', ModernType, VersionTLS13, 3, false",
    "'type: Custom', Custom, VersionTLS12, 9, false",
    "'type: Custom, custom: {minTLSVersion: VersionTLS13}', Custom, VersionTLS13, 9, false",
    "'type: Custom, custom: {ciphers: [A, B]}', Custom, VersionTLS12, 2, false",
    "'type: Custom, custom: {minTLSVersion: VersionTLS13, ciphers: [A]}', Custom, VersionTLS13, 1, false",
    "'type: Custom, custom: {minTLSVersion: \"\", ciphers: []}', Custom, VersionTLS12, 9, false",
    "'type: Old', IntermediateType, VersionTLS12, 9, true",
    "'type: Custom, custom: {minTLSVersion: VersionTLS10}', Custom, VersionTLS12, 9, true"
  })
  void tlsProfileIsOneThatTheServiceTakes(
      String profile, String type, String version, int ciphers, boolean reported) {
    PlainView view = PlainView.of("tlsSecurityProfile: {" + profile + "}");
    JsonNode section = config(view).at("/ols_config/tlsSecurityProfile");

    assertThat(section.path("type").asText()).isEqualTo(type);
    assertThat(section.path("minTLSVersion").asText()).isEqualTo(version);
    assertThat(section.path("ciphers")).hasSize(ciphers);
    assertThat(backend.desiredState(view).problems()).hasSize(reported ? 1 : 0);
  }

  private static String filter(String replacement) {
    return "queryFilters: [{name: a, pattern: '(x)(?P<word>[(])', replaceWith: '"
        + replacement
        + "'}]";
  }

  private static PlainView withHeader(byte[] value) {
    return PlainView.of("")
        .with("tickets-key", ResolvedReference.found(Map.of("header", value)))
        .with(
            ConfigFragment.of(
                ImmutableMcpServer.builder()
                    .name("tickets")
                    .url("https://tickets.example.com/mcp")
                    .addHeaders(new McpHeader.FromSecret("X-Key", "tickets-key", "header"))
                    .build(),
                new CredentialUse(
                    "tickets-key",
                    KeyRule.of("header"),
                    ReloadClass.ROLL,
                    FieldPath.of("spec.mcpServers[0]"),
                    "mcp-server-tickets")));
  }

  private List<Problem> holds(PlainView view) {
    return backend.desiredState(view).holds().stream().map(hold -> hold.problem()).toList();
  }

  private JsonNode config(PlainView view) {
    return Serialization.unmarshal(files(view).get("olsconfig.yaml"), JsonNode.class);
  }

  private Map<String, String> files(PlainView view) {
    DesiredState state = backend.desiredState(view);
    return state.objects().values().stream()
        .map(object -> object.manifest())
        .filter(m -> m.id().name().equals("olsconfig"))
        .findFirst()
        .orElseThrow()
        .as(ConfigMap.class)
        .getData();
  }
}
