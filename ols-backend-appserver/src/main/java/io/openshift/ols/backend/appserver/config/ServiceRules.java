// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.api.v1alpha1.QueryFilterSpec;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.text.table.PythonPattern;
import io.openshift.ols.spi.toolkit.text.table.PythonReplacement;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that the schema admits and that make the service end when it starts. Found here, they
 * leave the running service alone.
 */
final class ServiceRules {
  private static final FieldPath FILTERS = FieldPath.of("spec.ols.queryFilters");
  private static final long DEFAULT_WINDOW = 128_000;
  private static final long DEFAULT_RESPONSE = 4096;

  private final List<Problem> problems = new ArrayList<>();

  private ServiceRules() {}

  static List<Problem> check(ReconcileView view, List<McpServer> mcpServers) {
    ServiceRules rules = new ServiceRules();
    List<QueryFilterSpec> filters = view.spec().getOls().getQueryFilters();
    for (int i = 0; i < filters.size(); i++) {
      rules.filter(filters.get(i), FILTERS.index(i));
    }
    rules.serverNames(mcpServers);
    rules.providers(view.providers().usable(), !mcpServers.isEmpty());
    return rules.problems;
  }

  private void filter(QueryFilterSpec filter, FieldPath path) {
    demand(filter.getName(), path.field("name"));
    demand(filter.getPattern(), path.field("pattern"));
    PythonPattern pattern = PythonPattern.of(Objects.requireNonNullElse(filter.getPattern(), ""));
    pattern
        .flaw()
        .ifPresent(
            flaw ->
                problems.add(
                    invalid(
                        path.field("pattern"),
                        "is no regular expression of Python: it " + flaw,
                        "mend it, or escape what is meant as text")));
    PythonReplacement.flaw(pattern, Objects.requireNonNullElse(filter.getReplaceWith(), ""))
        .ifPresent(
            flaw ->
                problems.add(
                    invalid(
                        path.field("replaceWith"),
                        "cannot replace anything: it " + flaw,
                        "mend it, or write each backslash twice")));
  }

  private void demand(@Nullable String text, FieldPath path) {
    if (text == null || text.isEmpty()) {
      problems.add(
          invalid(path, "is missing, and the service takes no filter without it", "set it"));
    }
  }

  private void serverNames(List<McpServer> servers) {
    Set<String> names = new HashSet<>();
    for (McpServer server : servers) {
      if (!names.add(server.name())) {
        problems.add(
            Problem.user(
                ProblemCode.CLASH,
                FieldPath.of("spec.mcpServers"),
                "two MCP servers are named \"" + server.name() + "\"",
                "give each a name of its own"));
      }
    }
  }

  private void providers(List<Providers.Usable> providers, boolean tools) {
    for (Providers.Usable provider : providers) {
      List<ModelFacts> models = provider.facts().value().models();
      for (int i = 0; i < models.size(); i++) {
        model(models.get(i), provider.path().field("models").index(i), tools);
      }
    }
  }

  /**
   * The window has to hold the answer, what tools may say, and at least one token of the question.
   */
  private void model(ModelFacts model, FieldPath path, boolean tools) {
    long window = model.contextWindow().filter(n -> n != 0).orElse(DEFAULT_WINDOW);
    long response = model.maxResponseTokens().filter(n -> n != 0).orElse(DEFAULT_RESPONSE);
    if (response < 0) {
      problems.add(
          invalid(
              path.field("parameters").field("maxTokensForResponse"),
              "is negative",
              "set it to a number of tokens above 0"));
      return;
    }
    long forTools = tools ? (long) (window * ProviderSection.toolBudgetRatio(model)) : 0;
    if (window <= response + forTools) {
      problems.add(
          invalid(
              path.field("contextWindowSize"),
              "%d tokens leave no room beside %d for the answer and %d for tools"
                  .formatted(window, response, forTools),
              "raise it, or lower maxTokensForResponse or toolBudgetRatio"));
    }
  }

  private static Problem invalid(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.INVALID_VALUE, path, message, cure);
  }
}
