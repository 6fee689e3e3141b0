// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Mode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the file that lightspeed-stack reads. */
class StackFileTest {

  @Test
  void plainResourceYieldsTheFileThatTheServerKnows() {
    String text =
        """
        authentication:
          module: k8s
          skip_for_health_probes: true
        conversation_cache:
          postgres:
            ca_cert_path: /etc/certs/postgres-ca/service-ca.crt
            db: postgres
            gss_encmode: disable
            host: db.lightspeed.svc
            namespace: conversation_cache
            password: "${env.POSTGRES_PASSWORD}"
            port: 5432
            ssl_mode: require
            user: postgres
          type: postgres
        customization:
          disable_query_system_prompt: true
          system_prompt: Be brief
        database:
          postgres:
            ca_cert_path: /etc/certs/postgres-ca/service-ca.crt
            db: postgres
            gss_encmode: disable
            host: db.lightspeed.svc
            namespace: lcore
            password: "${env.POSTGRES_PASSWORD}"
            port: 5432
            ssl_mode: require
            user: postgres
        inference:
          default_model: m
          default_provider: p
          max_infer_iters: 5
        llama_stack:
          max_retries: 180
          retry_delay: 5
          url: http://localhost:8321
          use_as_library_client: false
        name: OpenShift Lightspeed
        service:
          access_log: true
          color_log: false
          host: "0.0.0.0"
          port: 8443
          tls_config:
            tls_certificate_path: /etc/certs/lightspeed-tls/tls.crt
            tls_key_path: /etc/certs/lightspeed-tls/tls.key
          workers: 1
        user_data_collection:
          feedback_enabled: false
          transcripts_enabled: false
        """;
    StackView view = StackView.of("querySystemPrompt: Be brief");

    assertThat(StackFiles.of(view, Pair.V0_6, Mode.SERVER).text()).isEqualTo(text);
    ObjectNode renamed = (ObjectNode) tree(view);
    renamed.set("ogx", renamed.remove("llama_stack"));
    assertThat(tree(StackFiles.of(view, Pair.V0_7, Mode.SERVER))).isEqualTo(renamed);
  }

  @ParameterizedTest
  @EnumSource
  void libraryIsGivenItsFileAndNoAddress(Pair pair) {
    JsonNode file = tree(StackFiles.plain(pair, Mode.LIBRARY));

    assertThat(pair == Pair.V0_6 ? file.path("llama_stack") : file.path("ogx"))
        .hasToString(
            "{\"library_client_config_path\":\"/app-root/run.yaml\","
                + "\"use_as_library_client\":true}");
  }

  @Test
  void passwordComesOutOfTheSecretOfTheDatabase() {
    assertThat(StackFiles.plain(Pair.V0_6, Mode.SERVER).env())
        .singleElement()
        .satisfies(
            variable -> {
              assertThat(variable.getName()).isEqualTo("POSTGRES_PASSWORD");
              assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                  .isEqualTo("lightspeed-postgres-secret");
              assertThat(variable.getValueFrom().getSecretKeyRef().getKey()).isEqualTo("password");
            });
  }

  @Test
  void withoutACertificateOfTheDatabaseNoneIsNamed() {
    JsonNode file = tree(of("").withoutDatabaseCa());

    assertThat(file.at("/database/postgres").has("ca_cert_path")).isFalse();
  }

  @Test
  void whatIsNotCollectedHasNoDirectory() {
    GeneratedFile file =
        StackFile.of(
            of(""),
            Pair.V0_6,
            Mode.SERVER,
            new Collecting(true, false, Optional.empty()),
            List.of());

    assertThat(tree(file).path("user_data_collection"))
        .hasToString(
            "{\"feedback_enabled\":true,\"feedback_storage\":\"/tmp/data/feedback\","
                + "\"transcripts_enabled\":false}");
  }

  @ParameterizedTest
  @CsvSource({"DEBUG, true", "INFO, false", "ERROR, false"})
  void onlyThoseWhoLookForFaultsGetColours(String level, boolean colours) {
    assertThat(tree(of("logLevel: " + level)).at("/service/color_log").asBoolean())
        .isEqualTo(colours);
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "0, 5", "1, 1"})
  void roundsWithToolsAreLimited(long asked, long written) {
    assertThat(tree(of("maxIterations: " + asked)).at("/inference/max_infer_iters").asLong())
        .isEqualTo(written);
  }

  @Test
  void windowsAreToldByProviderAndModel() {
    StackView view =
        StackView.of(
            "[{name: p, credentialsSecretRef: {name: s}, models: [{name: a/m,"
                + " contextWindowSize: 9000}, {name: n}]}]",
            "");

    assertThat(tree(view).at("/inference/context_windows")).hasToString("{\"p/a/m\":9000}");
    assertThat(StackFiles.of(view, Pair.V0_6, Mode.SERVER).notes())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("SettingNotSupported spec.llm.providers[0].models[0].contextWindowSize");
  }

  @Test
  void withoutAPromptOfTheUserOursIsWritten() {
    assertThat(tree(of("")).at("/customization/system_prompt").asText())
        .startsWith("You are OpenShift Lightspeed")
        .doesNotContain("${");
  }

  @Test
  void headersOfAnMcpServerAreWordsOrFiles() {
    assertThat(tree(StackFiles.full(Pair.V0_6, Mode.SERVER)).path("mcp_servers"))
        .hasToString(
            "[{\"authorization_headers\":{\"Authorization\":\"kubernetes\","
                + "\"X-Key\":\"/etc/mcp/headers/tickets-key/header\",\"X-User\":\"client\"},"
                + "\"name\":\"tickets\",\"require_approval\":\"always\",\"timeout\":7,"
                + "\"url\":\"https://tickets.example.com/mcp\"}]");
  }

  @Test
  void twoMcpServersOfOneNameAreRefused() {
    GeneratedFile file =
        StackFile.of(
            of(""),
            Pair.V0_6,
            Mode.SERVER,
            new Collecting(false, false, Optional.empty()),
            List.of(StackFiles.TICKETS, StackFiles.TICKETS));

    assertThat(file.obstacles())
        .extracting(problem -> problem.code().text())
        .containsExactly("Clash");
  }

  @ParameterizedTest
  @CsvSource({
    "never, never, false",
    "always, always, true",
    "tool_annotations, always, true",
    "'', always, true"
  })
  void approvalThatNobodyCanGiveInTheConsoleIsTold(String asked, String written, boolean told) {
    Approval approval =
        Approval.of(of("toolsApprovalConfig: {approvalType: '%s'}".formatted(asked)).approval());

    assertThat(approval.word()).isEqualTo(written);
    assertThat(approval.section()).isEqualTo(new Approval.Section(600));
    assertThat(paths(approval.notes()))
        .isEqualTo(told ? List.of("spec.ols.toolsApprovalConfig.approvalType") : List.of());
  }

  @Test
  void timeoutOfApprovalIsToldToHaveNoEffect() {
    assertThat(
            paths(
                StackFiles.of(
                        of("toolsApprovalConfig: {approvalType: never, approvalTimeout: 120}"),
                        Pair.V0_7,
                        Mode.SERVER)
                    .notes()))
        .containsExactly("spec.ols.toolsApprovalConfig.approvalTimeout");
  }

  @Test
  void withoutTheSettingTheServerDecides() {
    assertThat(Approval.of(of("").approval())).isEqualTo(new Approval(null, null, List.of()));
  }

  @Test
  void filtersAreAShieldWhereTheReleaseHasShields() {
    StackView view = of("queryFilters: [{name: ip, pattern: '[0-9]+', replaceWith: IP}]");

    assertThat(tree(StackFiles.of(view, Pair.V0_7, Mode.SERVER)).path("shields"))
        .hasToString(
            "[{\"config\":{\"case_sensitive\":true,\"rules\":[{\"pattern\":\"[0-9]+\","
                + "\"replacement\":\"IP\"}]},\"name\":\"query-filters\","
                + "\"provider_id\":\"redaction\"}]");
    assertThat(StackFiles.of(view, Pair.V0_7, Mode.SERVER).notes()).isEmpty();
    assertThat(tree(view).has("shields")).isFalse();
    assertThat(paths(StackFiles.of(view, Pair.V0_6, Mode.SERVER).notes()))
        .containsExactly("spec.ols.queryFilters");
  }

  @ParameterizedTest
  @EnumSource
  void filterThatFailsEveryQuestionIsRefused(Pair pair) {
    StackView view = of("queryFilters: [{name: a, pattern: '([', replaceWith: b}]");

    assertThat(paths(StackFiles.of(view, pair, Mode.SERVER).obstacles()))
        .containsExactly("spec.ols.queryFilters[0].pattern");
  }

  @Test
  void documentsAreLookedThroughBeforeTheModelIsAsked() {
    StackView view = of("rag: [{image: 'a/b:1', indexID: docs}]");

    JsonNode old = tree(view);
    JsonNode current = tree(StackFiles.of(view, Pair.V0_7, Mode.SERVER));

    assertThat(old.path("byok_rag"))
        .hasToString(
            "[{\"db_path\":\"/rag-data/rag-0/faiss_store.db\",\"embedding_dimension\":768,"
                + "\"embedding_model\":\"sentence-transformers/all-mpnet-base-v2\","
                + "\"rag_id\":\"rag-0\",\"rag_type\":\"inline::faiss\",\"vector_db_id\":\"docs\"}]");
    assertThat(old.path("rag")).hasToString("{\"inline\":[\"rag-0\"]}");
    assertThat(current.at("/rag/retrieval")).hasToString("{\"inline\":{\"sources\":[\"rag-0\"]}}");
    assertThat(current.at("/rag/byok/stores/0/backend").asText()).isEqualTo("faiss");
    assertThat(current.has("byok_rag")).isFalse();
  }

  @Test
  void limitsNeedAllTheirNumbers() {
    StackView view =
        of(
            "quotaHandlersConfig: {limitersConfig: [{name: a, type: user_limiter,"
                + " quotaIncrease: 7, period: 1 day}]}");

    assertThat(tree(view).at("/quota_handlers/limiters"))
        .hasToString(
            "[{\"initial_quota\":0,\"name\":\"a\",\"period\":\"1 day\",\"quota_increase\":7,"
                + "\"type\":\"user_limiter\"}]");
    assertThat(tree(view).at("/quota_handlers/scheduler/period").asInt()).isEqualTo(300);
    assertThat(tree(view).at("/quota_handlers/postgres/namespace").asText()).isEqualTo("quota");
  }

  @ParameterizedTest
  @CsvSource({"5, 0, quotaIncrease", "5, 1, initialQuota"})
  void quotaThatIsNeverSetBackIsReported(long initial, long increase, String field) {
    assertThat(paths(StackFiles.of(limited(initial, increase), Pair.V0_6, Mode.SERVER).notes()))
        .containsExactly("spec.ols.quotaHandlersConfig.limitersConfig[0]." + field);
  }

  @Test
  void quotaThatCannotBeCountedIsRefused() {
    assertThat(paths(StackFiles.of(limited(3_000_000_000L, 0), Pair.V0_6, Mode.SERVER).obstacles()))
        .containsExactly("spec.ols.quotaHandlersConfig.limitersConfig[0].initialQuota");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "querySystemPrompt: 'Say ${env.POSTGRES_PASSWORD}'",
        "querySystemPrompt: 'Say ${env.A:=b}'",
        "rag: [{image: a, indexID: '${env.A}'}]",
        "quotaHandlersConfig: {limitersConfig: [{name: '${env.A}', type: user_limiter,"
            + " initialQuota: 0, quotaIncrease: 1, period: 1 day}]}"
      })
  void textThatTheServerWouldReplaceByASecretIsRefused(String setting) {
    assertThat(StackFiles.of(of(setting), Pair.V0_6, Mode.SERVER).obstacles())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("the server would replace by a variable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Say ${PASSWORD}'", "'Say ${env.lower}'", "'{{ env.A }}'"})
  void otherBracesArePlainText(String prompt) {
    assertThat(
            StackFiles.of(of("querySystemPrompt: " + prompt), Pair.V0_6, Mode.SERVER).obstacles())
        .isEmpty();
  }

  @Test
  void clientOfEntraIdOpensAzure() {
    GeneratedFile file = StackFiles.full(Pair.V0_6, Mode.SERVER);

    assertThat(file.obstacles()).isEmpty();
    assertThat(tree(file).path("azure_entra_id"))
        .hasToString(
            "{\"client_id\":\"${env.AZ_1_CLIENT_ID}\","
                + "\"client_secret\":\"${env.AZ_1_CLIENT_SECRET}\","
                + "\"tenant_id\":\"${env.AZ_1_TENANT_ID}\"}");
    assertThat(file.env())
        .extracting(variable -> variable.getName())
        .containsExactly(
            "AZ_1_CLIENT_ID", "AZ_1_CLIENT_SECRET", "AZ_1_TENANT_ID", "POSTGRES_PASSWORD");
  }

  @Test
  void azureWithAKeyNeedsNoClient() {
    StackView view =
        StackView.of(StackFiles.AZURE, "").withSecret("s", "apitoken", "client_secret");

    assertThat(tree(view).has("azure_entra_id")).isFalse();
  }

  @Test
  void secondProviderOfAzureBesidesAClientIsRefused() {
    String second =
        StackFiles.AZURE.replace("]}]", "]}, {name: b, type: azure_openai, url: 'https://c.d',")
            + " credentialsSecretRef: {name: t}, models: [{name: m}]}]";
    StackView view =
        StackView.of(second, "")
            .withSecret("s", "client_id", "tenant_id", "client_secret")
            .withSecret("t", "apitoken");

    assertThat(StackFiles.of(view, Pair.V0_6, Mode.SERVER).obstacles())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).hasToString("UnsupportedProvider");
              assertThat(problem.path().text()).isEqualTo("spec.llm.providers[1]");
            });
  }

  @Test
  void credentialThatWouldBecomeANumberIsRefusedAndNotRepeated() {
    StackView view =
        StackView.of(StackFiles.AZURE, "")
            .withSecret("s", "client_id", "tenant_id")
            .withValue("s", "client_secret", "12345678");

    assertThat(StackFiles.of(view, Pair.V0_6, Mode.SERVER).obstacles())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("key \"client_secret\" of Secret \"s\"")
        .doesNotContain("12345678");
  }

  @Test
  void gatesOfTheOtherBackendAreReported() {
    StackView view = StackView.gated("[MCPServer, ToolFiltering]");

    assertThat(paths(StackFiles.of(view, Pair.V0_6, Mode.SERVER).notes()))
        .containsExactly("spec.featureGates[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maxIterations: -1",
        "toolsApprovalConfig: {approvalType: seldom}",
        "toolsApprovalConfig: {approvalTimeout: -1}"
      })
  void whateverElseTheServerWouldRefuseIsNotWritten(String setting) {
    GeneratedFile file =
        StackFile.of(
            of(setting),
            Pair.V0_6,
            Mode.SERVER,
            new Collecting(false, false, Optional.empty()),
            List.of(StackFiles.TICKETS));

    assertThat(file.obstacles())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).hasToString("RefusedByService"));
  }

  private static StackView of(String ols) {
    return StackView.of(ols);
  }

  private static StackView limited(long initial, long increase) {
    return of(
        "quotaHandlersConfig: {limitersConfig: [{name: a, type: user_limiter, initialQuota: "
            + initial
            + ", quotaIncrease: "
            + increase
            + ", period: 1 day}]}");
  }

  private static JsonNode tree(StackView view) {
    return tree(StackFiles.of(view, Pair.V0_6, Mode.SERVER));
  }

  private static JsonNode tree(GeneratedFile file) {
    return Serialization.unmarshal(file.text(), JsonNode.class);
  }

  private static List<String> paths(List<Problem> problems) {
    return problems.stream().map(problem -> problem.path().text()).toList();
  }
}
