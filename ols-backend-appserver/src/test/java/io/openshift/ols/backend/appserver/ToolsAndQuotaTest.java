// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.DesiredState;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sections on tools and on quotas, and what the user reads about them. */
class ToolsAndQuotaTest {
  private static final String QUOTA = "/ols_config/quota_handlers";

  private final AppServerBackend backend = new AppServerBackend();

  @Test
  void toolsAreFilteredWithTheDefaults() {
    assertThat(filtering(withTools("{}", "[ToolFiltering]")))
        .hasToString("{\"alpha\":0.8,\"threshold\":0.01,\"top_k\":10}");
  }

  @Test
  void zeroIsAValueForFiltering() {
    assertThat(
            filtering(
                withTools("{alpha: 0, topK: 20, threshold: 0.0}", "[MCPServer, ToolFiltering]")))
        .hasToString("{\"alpha\":0.0,\"threshold\":0.0,\"top_k\":20}");
  }

  @Test
  void filteringThatWorksIsNotRemarkedOn() {
    assertThat(notes(withTools("{}", "[ToolFiltering]"))).isEmpty();
  }

  @Test
  void filteringWithoutItsGateIsReported() {
    PlainView view = withTools("{alpha: 0.5}", "[MCPServer]");

    assertThat(filtering(view).isMissingNode()).isTrue();
    assertThat(notes(view))
        .containsExactly(
            "spec.ols.toolFilteringConfig: tools are not filtered, because spec.featureGates does"
                + " not list ToolFiltering; list it there, or remove this");
  }

  @Test
  void gateWithoutSettingsIsReported() {
    PlainView view = PlainView.gated("[MCPServer, ToolFiltering]", "");

    assertThat(notes(view))
        .containsExactly(
            "spec.featureGates[1]: tools are not filtered, because spec.ols.toolFilteringConfig is"
                + " not set; set it, {} is enough for the defaults");
  }

  @Test
  void filteringWithoutAnyToolIsReported() {
    PlainView view = PlainView.gated("[ToolFiltering]", "toolFilteringConfig: {}");

    assertThat(filtering(view).isMissingNode()).isTrue();
    assertThat(notes(view))
        .singleElement()
        .asString()
        .startsWith("spec.ols.toolFilteringConfig: there is no MCP server");
  }

  @Test
  void gateThatNobodyKnowsIsReported() {
    assertThat(notes(PlainView.gated("[MCPServer, Teleportation]", "")))
        .containsExactly(
            "spec.featureGates[1]: \"Teleportation\" is no feature of this version; use MCPServer"
                + " or ToolFiltering, or remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                          | tool_annotations | 600",
        "toolsApprovalConfig: {}                                   | tool_annotations | 600",
        "toolsApprovalConfig: {approvalType: '', approvalTimeout: 0} | tool_annotations | 600",
        "'toolsApprovalConfig: {approvalType: always, approvalTimeout: 300}' | always    | 300",
        "'toolsApprovalConfig: {approvalTimeout: 120}'             | tool_annotations | 120"
      })
  void approvalHasAlwaysATypeAndATimeout(String setting, String type, long seconds) {
    assertThat(
            config(PlainView.of(Objects.requireNonNullElse(setting, "")))
                .at("/ols_config/tools_approval"))
        .hasToString("{\"approval_timeout\":%d,\"approval_type\":\"%s\"}".formatted(seconds, type));
  }

  @Test
  void quotasAreKeptInTheDatabase() {
    JsonNode quota = config(quota("{}")).at(QUOTA);

    assertThat(quota.at("/storage"))
        .isEqualTo(config(quota("{}")).at("/ols_config/conversation_cache/postgres"));
    assertThat(quota.at("/scheduler/period").asInt()).isEqualTo(300);
    assertThat(quota.has("limiters")).isFalse();
    assertThat(quota.has("enable_token_history")).isFalse();
  }

  @Test
  void withoutTheSettingThereAreNoQuotas() {
    assertThat(config(PlainView.of("")).at(QUOTA).isMissingNode()).isTrue();
  }

  @Test
  void historyOfTokensIsSwitchedOn() {
    assertThat(config(quota("{enableTokenHistory: true}")).at(QUOTA + "/enable_token_history"))
        .hasToString("true");
  }

  @Test
  void limiterHasEveryKeyThatTheServiceDemands() {
    assertThat(config(limiter("user_limiter", 1000, 50, "12 hours")).at(QUOTA + "/limiters/0"))
        .hasToString(
            "{\"initial_quota\":1000,\"name\":\"a\",\"period\":\"12 hours\","
                + "\"quota_increase\":50,\"type\":\"user_limiter\"}");
  }

  /** With any number there, even 0, the service adds it and never sets the quota back. */
  @Test
  void limiterWithoutAnIncreaseIsSetBack() {
    PlainView view = limiter("user_limiter", 1000, 0, "1 day");

    assertThat(config(view).at(QUOTA + "/limiters/0/quota_increase").isNull()).isTrue();
    assertThat(notes(view)).isEmpty();
  }

  @Test
  void limiterThatGrowsIsNeverSetBackAndTheUserIsTold() {
    assertThat(notes(limiter("user_limiter", 1000, 50, "1 day")))
        .containsExactly(
            "spec.ols.quotaHandlersConfig.limitersConfig[0].quotaIncrease: after each period the"
                + " tokens are added, and the quota is never set back to initialQuota; set"
                + " quotaIncrease to 0 if each period is to begin with initialQuota");
    assertThat(notes(limiter("user_limiter", 0, 50, "1 day"))).isEmpty();
  }

  @Test
  void unitThatMeansMinutesIsPointedOut() {
    assertThat(notes(limiter("user_limiter", 0, 50, "1 m")))
        .singleElement()
        .asString()
        .contains("limitersConfig[0].period", "read as minutes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 min", "2 months", "1 minute", "5 d"})
  void otherUnitsArePlain(String period) {
    assertThat(notes(limiter("user_limiter", 0, 50, period))).isEmpty();
  }

  @Test
  void twoLimitersOfOneTypeShareAnAccount() {
    PlainView view =
        quota(
            "{limitersConfig: ["
                + one("a", "cluster_limiter", 5, 0)
                + ", "
                + one("b", "cluster_limiter", 5, 0)
                + "]}");

    assertThat(notes(view))
        .singleElement()
        .asString()
        .contains("limitersConfig[1].type", "one account");
    assertThat(holds(view)).isEmpty();
  }

  @Test
  void twoLimitersOfOneNameHoldTheFile() {
    PlainView view =
        quota(
            "{limitersConfig: ["
                + one("a", "cluster_limiter", 5, 0)
                + ", "
                + one("a", "user_limiter", 5, 0)
                + "]}");

    assertThat(holds(view))
        .singleElement()
        .asString()
        .contains("limitersConfig[1].name", "\"a\" is listed twice");
  }

  @ParameterizedTest
  @CsvSource({"2147483647, 0, 0", "2147483648, 0, 1", "0, 2147483648, 1"})
  void moreTokensThanTheTableTakesHoldTheFile(long initial, long increase, int problems) {
    assertThat(holds(limiter("user_limiter", initial, increase, "1 day"))).hasSize(problems);
  }

  private static PlainView withTools(String filtering, String gates) {
    return PlainView.gated(gates, "toolFilteringConfig: " + filtering)
        .with(ConfigFragment.of(ImmutableMcpServer.builder().name("a").url("http://b").build()));
  }

  private static PlainView limiter(String type, long initial, long increase, String period) {
    return quota(
        "{limitersConfig: [{name: a, type: %s, initialQuota: %d, quotaIncrease: %d, period: %s}]}"
            .formatted(type, initial, increase, period));
  }

  private static String one(String name, String type, long initial, long increase) {
    return "{name: %s, type: %s, initialQuota: %d, quotaIncrease: %d, period: 1 day}"
        .formatted(name, type, initial, increase);
  }

  private static PlainView quota(String spec) {
    return PlainView.of("quotaHandlersConfig: " + spec);
  }

  private JsonNode filtering(PlainView view) {
    return config(view).at("/ols_config/tool_filtering");
  }

  private List<String> notes(PlainView view) {
    return backend.desiredState(view).problems().stream().map(Problem::text).toList();
  }

  private List<String> holds(PlainView view) {
    return backend.desiredState(view).holds().stream().map(h -> h.problem().text()).toList();
  }

  private JsonNode config(PlainView view) {
    DesiredState state = backend.desiredState(view);
    String text =
        state.objects().values().stream()
            .map(object -> object.manifest())
            .filter(m -> m.id().name().equals("olsconfig"))
            .findFirst()
            .orElseThrow()
            .as(ConfigMap.class)
            .getData()
            .get("olsconfig.yaml");
    return Serialization.unmarshal(text, JsonNode.class);
  }
}
