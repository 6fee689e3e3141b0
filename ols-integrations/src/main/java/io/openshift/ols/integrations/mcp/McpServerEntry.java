// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import io.openshift.ols.api.v1alpha1.McpHeaderSpec;
import io.openshift.ols.api.v1alpha1.McpServerSpec;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.text.HttpAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One element of {@code spec.mcpServers}. Nothing was checked when it was read, so any member may
 * be missing.
 *
 * @param spec the element
 * @param path where it stands
 */
record McpServerEntry(McpServerSpec spec, FieldPath path) {

  String name() {
    return Objects.requireNonNullElse(spec.getName(), "");
  }

  /** The server; asked only of an entry without obstacles. */
  ConfigFragment<McpServer> fragment() {
    ImmutableMcpServer.Builder server =
        ImmutableMcpServer.builder().name(name()).url(spec.getUrl()).timeout(timeout());
    List<CredentialUse> credentials = new ArrayList<>();
    for (McpHeaderEntry header : headers()) {
      server.addHeaders(header.header());
      header.credential("mcp-server-" + name()).ifPresent(credentials::add);
    }
    return new ConfigFragment<>(server.build(), credentials);
  }

  List<Problem> obstacles() {
    List<Problem> problems = new ArrayList<>();
    if (name().isBlank()) {
      problems.add(invalid(path.field("name"), "is empty", "give the server a name"));
    }
    HttpAddress.problem(Objects.requireNonNullElse(spec.getUrl(), ""), path.field("url"))
        .ifPresent(problems::add);
    Set<String> names = new HashSet<>();
    for (McpHeaderEntry header : headers()) {
      problems.addAll(header.obstacles());
      if (!names.add(header.name().toLowerCase(Locale.ROOT))) {
        problems.add(
            invalid(
                header.path().field("name"),
                "header \"%s\" is listed twice".formatted(header.name()),
                "list it once; upper and lower case do not matter"));
      }
    }
    return problems;
  }

  List<Problem> notes() {
    Long seconds = spec.getTimeout();
    return seconds != null && seconds < 0
        ? List.of(
            Problem.user(
                ProblemCode.SETTING_NOT_SUPPORTED,
                path.field("timeout"),
                "%d is no time, so the backend's own applies".formatted(seconds),
                "set it to a number of seconds above 0"))
        : List.of();
  }

  private Optional<Long> timeout() {
    return Optional.ofNullable(spec.getTimeout()).filter(seconds -> seconds > 0);
  }

  private List<McpHeaderEntry> headers() {
    List<McpHeaderEntry> headers = new ArrayList<>();
    List<McpHeaderSpec> listed = spec.getHeaders();
    for (int i = 0; i < listed.size(); i++) {
      headers.add(new McpHeaderEntry(listed.get(i), path.field("headers").index(i)));
    }
    return headers;
  }

  static Problem invalid(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.INVALID_VALUE, path, message, cure);
  }
}
