// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserMcpServersTest {
  private static final String TICKETS =
      """
      {name: tickets, url: 'https://tickets.example.com/mcp', timeout: 20, headers: [
        {name: X-Key, valueFrom: {type: secret, secretRef: {name: tickets-key}}},
        {name: Authorization, valueFrom: {type: kubernetes}},
        {name: X-User, valueFrom: {type: client}}]}
      """;

  private final UserMcpServers integration = new UserMcpServers();

  @Test
  void listedServersComeInTheirOrder() {
    PlainScope scope = gated(TICKETS + ", {name: wiki, url: 'http://wiki:8080/mcp'}");

    assertThat(integration.servers(scope))
        .extracting(server -> server.value().name())
        .containsExactly("tickets", "wiki");
    assertThat(integration.obstacles(scope)).isEmpty();
    assertThat(integration.notes(scope)).isEmpty();
  }

  @Test
  void headersKeepTheirKinds() {
    assertThat(tickets().value().headers())
        .containsExactly(
            new McpHeader.FromSecret("X-Key", "tickets-key", "header"),
            new McpHeader.CallerToken("Authorization"),
            new McpHeader.FromClient("X-User"));
  }

  @Test
  void secretOfAHeaderIsACredentialOfTheFieldThatNamesIt() {
    assertThat(tickets().credentials())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.secret()).isEqualTo("tickets-key");
              assertThat(use.keys().text()).isEqualTo("\"header\"");
              assertThat(use.purpose()).isEqualTo("mcp-server-tickets");
              assertThat(use.path())
                  .hasToString("spec.mcpServers[0].headers[0].valueFrom.secretRef.name");
            });
  }

  @Test
  void withoutTheGateNothingCountsAndTheUserIsTold() {
    PlainScope scope = PlainScope.of("ols: {}, mcpServers: [" + TICKETS + "]");

    assertThat(integration.servers(scope)).isEmpty();
    assertThat(integration.obstacles(scope)).isEmpty();
    assertThat(integration.notes(scope))
        .extracting(Problem::text)
        .containsExactly(
            "spec.mcpServers: these servers are left out, because spec.featureGates does not list"
                + " MCPServer; list it there, or remove them");
  }

  @Test
  void withoutTheGateNoMistakeIsLookedFor() {
    PlainScope scope = PlainScope.of("ols: {}, mcpServers: [{name: '', url: 'http://'}]");

    assertThat(integration.obstacles(scope)).isEmpty();
    assertThat(integration.notes(scope)).hasSize(1);
  }

  @Test
  void gateWithoutServersIsFine() {
    assertThat(integration.notes(gated(""))).isEmpty();
    assertThat(integration.servers(gated(""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20, 20, 0", "0, , 0", "-4, , 1"})
  void timeoutIsANumberOfSecondsOrTheBackendsOwn(long asked, Long given, int notes) {
    PlainScope scope = gated("{name: a, url: 'http://a/mcp', timeout: " + asked + "}");

    assertThat(integration.servers(scope).get(0).value().timeout().orElse(null)).isEqualTo(given);
    assertThat(integration.notes(scope)).hasSize(notes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: a, url: 'http://'}                      | url: is no HTTP address",
        "{name: a, url: 'ftp://a/mcp'}                  | url: is no HTTP address",
        "{name: a, url: 'http://a b/'}                  | url: is no HTTP address",
        "{name: a}                                      | url: is no HTTP address",
        "{name: '', url: 'http://a'}                    | name: is empty",
        "{url: 'http://a'}                              | name: is empty",
        "{name: openshift, url: 'http://a'}             | name: another MCP server is named",
        "{name: a, url: 'http://a', headers: [{name: X}]}"
            + "| headers[0].valueFrom.type: \"\" is no source",
        "{name: a, url: 'http://a', headers: [{name: X, valueFrom: {type: file}}]}"
            + "| headers[0].valueFrom.type: \"file\" is no source",
        "{name: a, url: 'http://a', headers: [{name: X, valueFrom: {type: secret}}]}"
            + "| headers[0].valueFrom.secretRef.name: header \"X\" names no Secret",
        "{name: a, url: 'http://a', headers: [{valueFrom: {type: client}}]}"
            + "| headers[0].name: is empty",
        "{name: a, url: 'http://a', headers: [{name: X, valueFrom: {type: client}},"
            + " {name: x, valueFrom: {type: client}}]}"
            + "| headers[1].name: header \"x\" is listed twice"
      })
  void mistakeIsNamedAtItsField(String server, String text) {
    assertThat(integration.obstacles(gated(server)))
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .startsWith("spec.mcpServers[0]." + text);
  }

  @Test
  void serverWithAMistakeIsNotBrought() {
    assertThat(integration.servers(gated("{name: a, url: 'http://'}"))).isEmpty();
  }

  @Test
  void addressIsNotRepeatedToTheUser() {
    assertThat(integration.obstacles(gated("{name: a, url: 'http://me:hunter2@/'}")).toString())
        .doesNotContain("hunter2");
  }

  @Test
  void twoServersOfOneNameAreNamed() {
    PlainScope scope = gated("{name: a, url: 'http://a'}, {name: a, url: 'http://b'}");

    assertThat(integration.obstacles(scope))
        .extracting(Problem::text)
        .containsExactly(
            "spec.mcpServers[1].name: another MCP server is named \"a\"; give each server a name"
                + " of its own");
  }

  @Test
  void nameOfTheBuiltInServerIsFreeWhileThatIsOff() {
    PlainScope scope =
        PlainScope.of(
            "featureGates: [MCPServer], ols: {introspectionEnabled: false},"
                + " mcpServers: [{name: openshift, url: 'http://a'}]");

    assertThat(integration.obstacles(scope)).isEmpty();
    assertThat(integration.servers(scope)).hasSize(1);
  }

  private ConfigFragment<McpServer> tickets() {
    List<ConfigFragment<McpServer>> servers = integration.servers(gated(TICKETS));
    assertThat(servers).hasSize(1);
    return servers.get(0);
  }

  private static PlainScope gated(String servers) {
    return PlainScope.of("ols: {}, featureGates: [MCPServer], mcpServers: [" + servers + "]");
  }
}
