// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.chat.McpNames;
import io.openshift.ols.spi.toolkit.chat.QueryFilters;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;

/**
 * Values that the schema admits and that make the service end when it starts. Found here, they
 * leave the running service alone.
 */
final class ServiceRules {
  private static final long DEFAULT_WINDOW = 128_000;
  private static final long DEFAULT_RESPONSE = 4096;

  private final List<Problem> problems = new ArrayList<>();

  private ServiceRules() {}

  static List<Problem> check(ReconcileView view, List<McpServer> mcpServers) {
    ServiceRules rules = new ServiceRules();
    rules.problems.addAll(QueryFilters.check(view.spec().getOls().getQueryFilters()));
    rules.problems.addAll(McpNames.check(mcpServers));
    rules.providers(view.providers().usable(), !mcpServers.isEmpty());
    return rules.problems;
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
