// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.view.ReferenceScope;
import io.openshift.ols.testkit.view.Scenario;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for every MCP integration. */
final class IntegrationChecks {
  private static final Pattern ID = Pattern.compile("[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

  private final McpIntegration integration;
  private final Stage stage;
  private final String subject;

  IntegrationChecks(McpIntegration integration, Stage stage) {
    this.integration = integration;
    this.stage = stage;
    this.subject = "MCP integration " + integration.id();
  }

  Stream<Check> checks() {
    return Stream.of(
        new Check("integrationIsNamed", this::id),
        new Check("sameScopeSameServers", this::repeated),
        new Check("sameScopeSameProblems", this::repeatedProblems),
        new Check("integrationBringsAServerInSomeScenario", this::silent),
        new Check("serversAreNamedAndHaveAnAddress", () -> each(this::address)),
        new Check("headersFromSecretsAreCredentials", () -> each(this::headers)),
        new Check("sidecarsRunDeclaredImages", () -> each(this::sidecar)));
  }

  private Stream<Finding> id() {
    return ID.matcher(integration.id()).matches()
        ? Stream.empty()
        : Stream.of(finding("has an id other than lower-case letters, digits, dashes and dots"));
  }

  private Stream<Finding> repeated() {
    return answers()
        .filter(a -> !a.servers().equals(integration.servers(a.scope())))
        .map(a -> finding("answers the same scope with different servers"));
  }

  private Stream<Finding> repeatedProblems() {
    return answers()
        .map(Answer::scope)
        .filter(
            scope ->
                !integration.obstacles(scope).equals(integration.obstacles(scope))
                    || !integration.notes(scope).equals(integration.notes(scope)))
        .map(scope -> finding("answers the same scope with different problems"));
  }

  private Stream<Finding> silent() {
    return answers().allMatch(a -> a.servers().isEmpty())
        ? Stream.of(finding("brings no server; add a golden folder in which it does"))
        : Stream.empty();
  }

  private Stream<Finding> each(Function<ConfigFragment<McpServer>, List<Finding>> check) {
    return answers().flatMap(a -> a.servers().stream()).flatMap(s -> check.apply(s).stream());
  }

  private List<Finding> address(ConfigFragment<McpServer> server) {
    List<Finding> findings = new ArrayList<>();
    if (server.value().name().isBlank()) {
      findings.add(finding("brings a server without a name"));
    }
    if (!isAddress(server.value().url())) {
      findings.add(
          finding(
              "brings \"%s\" without an absolute http address".formatted(server.value().name())));
    }
    return findings;
  }

  private List<Finding> headers(ConfigFragment<McpServer> server) {
    List<Finding> findings = new ArrayList<>();
    for (McpHeader header : server.value().headers()) {
      if (header instanceof McpHeader.FromSecret from
          && server.credentials().stream()
              .noneMatch(c -> c.secret().equals(from.secret()) && c.keys().consumes(from.key()))) {
        findings.add(
            finding(
                "takes header \"%s\" from Secret \"%s\", which is not among the credentials"
                    .formatted(from.name(), from.secret())));
      }
    }
    return findings;
  }

  private List<Finding> sidecar(ConfigFragment<McpServer> server) {
    Set<String> images = new HashSet<>();
    answers()
        .forEach(
            a ->
                integration
                    .images()
                    .forEach(k -> a.scope().settings().image(k).ifPresent(images::add)));
    return server.value().sidecar().stream()
        .filter(s -> !images.contains(s.image()))
        .map(s -> finding("runs \"%s\", which no ImageKey in images() names".formatted(s.image())))
        .toList();
  }

  private Stream<Answer> answers() {
    Backend backend = stage.backends().get(0);
    List<Answer> answers = new ArrayList<>();
    for (Scenario scenario : stage.scenarios(backend).values()) {
      var scope = stage.rehearse(backend, scenario).scope(stage.plugin().id());
      answers.add(new Answer(scope, integration.servers(scope)));
    }
    return answers.stream();
  }

  private record Answer(ReferenceScope scope, List<ConfigFragment<McpServer>> servers) {}

  private static boolean isAddress(String url) {
    try {
      URI uri = URI.create(url);
      return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Finding finding(String text) {
    return new Finding(subject, text);
  }
}
