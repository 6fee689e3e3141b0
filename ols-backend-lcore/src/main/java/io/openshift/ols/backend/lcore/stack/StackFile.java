// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.api.v1alpha1.QuotaSpec;
import io.openshift.ols.backend.lcore.env.DocumentStore;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Mode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.backend.lcore.table.Verdict;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.chat.McpHeaders;
import io.openshift.ols.spi.toolkit.chat.McpNames;
import io.openshift.ols.spi.toolkit.chat.QueryFilters;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.toolkit.text.StableYaml;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of lightspeed-stack for a pinned release. Pure: the same view gives the same text, and
 * nothing is read beside the view.
 */
public final class StackFile {
  private static final ProblemCode REFUSED = new ProblemCode("RefusedByService");

  private final ReconcileView view;
  private final OlsSpec ols;
  private final Pair pair;
  private final Mode mode;
  private final Collecting collecting;
  private final List<McpServer> servers;
  private final Approval approval;
  private final Entra entra;

  private StackFile(
      ReconcileView view, Pair pair, Mode mode, Collecting collecting, List<McpServer> servers) {
    this.view = view;
    this.ols = view.spec().getOls();
    this.pair = pair;
    this.mode = mode;
    this.collecting = collecting;
    this.servers = List.copyOf(servers);
    this.approval = Approval.of(ols.getToolsApprovalConfig());
    this.entra = Entra.of(view);
  }

  /** The file, the variables that it refers to, and what there is to say about it. */
  public static GeneratedFile of(
      ReconcileView view, Pair pair, Mode mode, Collecting collecting, List<McpServer> servers) {
    return new StackFile(view, pair, mode, collecting, servers).generate();
  }

  private GeneratedFile generate() {
    String text = StableYaml.render(config());
    List<Problem> obstacles = obstacles();
    return new GeneratedFile(
        text, env(), List.of(), obstacles.isEmpty() ? refusals(text) : obstacles, notes());
  }

  private List<EnvVar> env() {
    EnvSource password = EnvSource.of(view.one(DatabaseEndpoint.KEY));
    return Stream.concat(entra.env().stream(), Stream.of(password))
        .map(EnvSource::envVar)
        .sorted(Comparator.comparing(EnvVar::getName))
        .toList();
  }

  private List<Problem> obstacles() {
    return Stream.of(
            McpNames.check(servers),
            McpHeaders.check(view),
            QueryFilters.check(ols.getQueryFilters()),
            Substitution.check(view, servers),
            new QuotaRules(ols).obstacles(),
            entra.obstacles())
        .flatMap(List::stream)
        .toList();
  }

  /** The net under the rules above: what the server would refuse is never written. */
  private List<Problem> refusals(String text) {
    return Verdict.onStack(pair, text).refusals().stream()
        .map(
            refusal ->
                Problem.user(
                    REFUSED,
                    FieldPath.of("spec"),
                    "lightspeed-stack would not start: " + refusal,
                    "change the setting behind it"))
        .toList();
  }

  private List<Problem> notes() {
    return Stream.of(
            MissingFeatures.notes(view, pair), new QuotaRules(ols).notes(), approval.notes())
        .flatMap(List::stream)
        .toList();
  }

  private StackConfig config() {
    DatabaseEndpoint database = view.one(DatabaseEndpoint.KEY);
    LlamaStackSection llamaStack = LlamaStackSection.of(mode);
    List<StoreSection> stores =
        DocumentStore.of(Rag.of(view)).stream().map(s -> StoreSection.of(s, pair)).toList();
    boolean old = pair == Pair.V0_6;
    return ImmutableStackConfig.builder()
        .name("OpenShift Lightspeed")
        .service(ServiceSection.of(ols.getLogLevel()))
        .llamaStack(old ? llamaStack : null)
        .ogx(old ? null : llamaStack)
        .userData(UserDataSection.of(collecting))
        .authentication(AuthenticationSection.CLUSTER)
        .inference(InferenceSection.of(ols, view.providers(), pair))
        .database(new PostgresSection.Choice(PostgresSection.of(database, "lcore")))
        .conversationCache(ConversationCacheSection.of(database))
        .customization(CustomizationSection.of(ols))
        .quota(quota(database))
        .approvals(approval.section())
        .mcpServers(servers.stream().map(s -> McpServerSection.of(s, approval.word())).toList())
        .documents(old ? stores : List.of())
        .rag(RagSection.of(stores, pair))
        .shields(old ? List.of() : ShieldSection.of(ols.getQueryFilters()))
        .entra(entra.section())
        .build();
  }

  private @Nullable QuotaSection quota(DatabaseEndpoint database) {
    QuotaSpec spec = ols.getQuotaHandlersConfig();
    return spec == null ? null : QuotaSection.of(spec, database);
  }
}
