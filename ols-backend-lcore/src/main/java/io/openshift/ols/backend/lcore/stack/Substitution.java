// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.openshift.ols.api.v1alpha1.LimiterSpec;
import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.api.v1alpha1.QueryFilterSpec;
import io.openshift.ols.api.v1alpha1.QuotaSpec;
import io.openshift.ols.api.v1alpha1.RagSpec;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text of the user's that the server would not take as it is: everywhere in the file it puts
 * variables of its environment in, and passwords are among these.
 */
final class Substitution {
  private static final FieldPath OLS = FieldPath.of("spec.ols");
  private static final FieldPath LIMITERS =
      FieldPath.of("spec.ols.quotaHandlersConfig.limitersConfig");

  private final List<Problem> problems = new ArrayList<>();

  private Substitution() {}

  static List<Problem> check(ReconcileView view, List<McpServer> servers) {
    Substitution check = new Substitution();
    OlsSpec ols = view.spec().getOls();
    check.text(OLS.field("querySystemPrompt"), ols.getQuerySystemPrompt());
    check.text(OLS.field("defaultProvider"), ols.getDefaultProvider());
    check.text(OLS.field("defaultModel"), ols.getDefaultModel());
    check.filters(ols.getQueryFilters());
    check.limiters(
        Optional.ofNullable(ols.getQuotaHandlersConfig())
            .map(QuotaSpec::getLimitersConfig)
            .orElse(List.of()));
    check.documents(ols.getRag());
    check.servers(servers);
    view.providers().usable().forEach(check::provider);
    return check.problems;
  }

  private void filters(List<QueryFilterSpec> filters) {
    for (int i = 0; i < filters.size(); i++) {
      FieldPath path = OLS.field("queryFilters").index(i);
      text(path.field("pattern"), filters.get(i).getPattern());
      text(path.field("replaceWith"), filters.get(i).getReplaceWith());
    }
  }

  private void limiters(List<LimiterSpec> limiters) {
    for (int i = 0; i < limiters.size(); i++) {
      text(LIMITERS.index(i).field("name"), limiters.get(i).getName());
      text(LIMITERS.index(i).field("period"), limiters.get(i).getPeriod());
    }
  }

  private void documents(List<RagSpec> indexes) {
    for (int i = 0; i < indexes.size(); i++) {
      text(OLS.field("rag").index(i).field("indexID"), indexes.get(i).getIndexId());
    }
  }

  private void servers(List<McpServer> servers) {
    for (McpServer server : servers) {
      text(FieldPath.of("spec.mcpServers"), server.name());
      text(FieldPath.of("spec.mcpServers"), server.url());
    }
  }

  private void provider(Providers.Usable provider) {
    text(provider.path().field("name"), provider.facts().value().name());
  }

  private void text(FieldPath path, @Nullable String text) {
    if (text != null && EnvName.REFERENCE.matcher(text).find()) {
      problems.add(
          Problem.user(
              ProblemCode.INVALID_VALUE,
              path,
              "has ${env....}, which the server would replace by a variable of its environment",
              "write it in another way"));
    }
  }
}
