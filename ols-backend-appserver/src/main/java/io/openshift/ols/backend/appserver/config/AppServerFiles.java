// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.api.v1alpha1.QuotaSpec;
import io.openshift.ols.backend.appserver.service.Verdict;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.chat.McpHeaders;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.toolkit.chat.trust.LlmProxy;
import io.openshift.ols.spi.toolkit.chat.trust.Trust;
import io.openshift.ols.spi.toolkit.text.StableYaml;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files that the service reads when it starts, and what stands in the way of writing them. */
public final class AppServerFiles {
  private static final ProblemCode REFUSED = new ProblemCode("RefusedByService");
  private static final long DEFAULT_MAX_ITERATIONS = 5;

  private final ReconcileView view;
  private final OlsSpec ols;
  private final Trust trust;
  private final List<McpServer> mcpServers;
  private final TlsProfile tlsProfile;
  private final FeatureGates gates;
  private final QuotaRules quota;
  private final String text;
  private final Collecting collecting;

  public AppServerFiles(
      ReconcileView view, Trust trust, Collecting collecting, List<McpServer> mcpServers) {
    this.view = view;
    this.ols = view.spec().getOls();
    this.trust = trust;
    this.mcpServers = List.copyOf(mcpServers);
    this.tlsProfile = TlsProfile.of(ols.getTlsSecurityProfile());
    this.gates = new FeatureGates(view.spec(), !mcpServers.isEmpty());
    this.quota = new QuotaRules(ols);
    this.collecting = collecting;
    this.text = StableYaml.render(config());
  }

  /** For each of these the files must not be written. */
  public List<Problem> obstacles() {
    List<Problem> problems = new ArrayList<>(view.providers().problems());
    problems.addAll(trust.obstacles());
    problems.addAll(LlmProxy.obstacles(view));
    problems.addAll(ServiceRules.check(view, mcpServers));
    problems.addAll(ProviderRules.obstacles(view));
    problems.addAll(McpHeaders.check(view));
    problems.addAll(quota.obstacles());
    return problems.isEmpty() ? refusals() : problems;
  }

  /** What the user should know although the files are written. */
  public List<Problem> notes() {
    List<Problem> problems = new ArrayList<>(trust.notes());
    problems.addAll(tlsProfile.problems());
    problems.addAll(ProviderRules.notes(view.providers()));
    tooFewIterations().ifPresent(problems::add);
    problems.addAll(gates.notes());
    problems.addAll(quota.notes());
    return problems;
  }

  /** File name to text. */
  public Map<String, String> data() {
    Map<String, String> files = new TreeMap<>();
    files.put(Paths.CONFIG_FILE, text);
    if (hasSystemPrompt()) {
      files.put(Paths.SYSTEM_PROMPT_FILE, ols.getQuerySystemPrompt());
    }
    return files;
  }

  /** The net under the rules above: what the service would refuse is never written. */
  private List<Problem> refusals() {
    return Verdict.on(text, LlmProxy.isInEnvironment(view)).refusals().stream()
        .map(
            refusal ->
                Problem.user(
                    REFUSED,
                    FieldPath.of("spec"),
                    "the service would not start: " + refusal,
                    "change the setting behind it"))
        .toList();
  }

  private AppServerConfig config() {
    return new AppServerConfig(
        view.providers().usable().stream().map(ProviderSection::of).toList(),
        olsSection(),
        mcpServers.stream().map(McpServerSection::of).toList(),
        DataCollectorSection.of(collecting));
  }

  private OlsSection olsSection() {
    return ImmutableOlsSection.builder()
        .defaultProvider(Objects.requireNonNullElse(ols.getDefaultProvider(), ""))
        .defaultModel(Objects.requireNonNullElse(ols.getDefaultModel(), ""))
        .maxIterations(maxIterations())
        .logging(LoggingSection.of(ols.getLogLevel()))
        .conversationCache(ConversationCacheSection.of(view.one(DatabaseEndpoint.KEY)))
        .tls(TlsSection.mounted())
        .tlsProfile(tlsProfile.section())
        .queryFilters(ols.getQueryFilters().stream().map(QueryFilterSection::of).toList())
        .referenceContent(ReferenceContentSection.of(view.facts().openShift(), Rag.of(view)))
        .userData(UserDataSection.of(collecting))
        .extraCa(trust.files(Paths.KUBE_ROOT_CA, Paths.ADDITIONAL_CA))
        .certificateDirectory(Paths.CERTIFICATE_BUNDLE)
        .proxy(ProxySection.of(view))
        .systemPromptPath(hasSystemPrompt() ? Paths.CONFIG + "/" + Paths.SYSTEM_PROMPT_FILE : null)
        .quota(quotaSection())
        .toolFiltering(gates.toolFiltering().orElse(null))
        .toolsApproval(ToolsApprovalSection.of(ols.getToolsApprovalConfig()))
        .build();
  }

  private @Nullable QuotaSection quotaSection() {
    QuotaSpec spec = ols.getQuotaHandlersConfig();
    return spec == null ? null : QuotaSection.of(spec, view.one(DatabaseEndpoint.KEY));
  }

  /** The schema's default, for a resource that no API server has seen. */
  private long maxIterations() {
    Long asked = ols.getMaxIterations();
    return asked == null || asked == 0 ? DEFAULT_MAX_ITERATIONS : asked;
  }

  /** The service takes the larger of this and its own number. */
  private Optional<Problem> tooFewIterations() {
    return maxIterations() >= DEFAULT_MAX_ITERATIONS
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                ProblemCode.SETTING_NOT_SUPPORTED,
                FieldPath.of("spec.ols.maxIterations"),
                "the service allows %d rounds in any case, and 15 when it troubleshoots"
                    .formatted(DEFAULT_MAX_ITERATIONS),
                "set it to a higher number, or leave it out"));
  }

  private boolean hasSystemPrompt() {
    String prompt = ols.getQuerySystemPrompt();
    return prompt != null && !prompt.isEmpty();
  }
}
