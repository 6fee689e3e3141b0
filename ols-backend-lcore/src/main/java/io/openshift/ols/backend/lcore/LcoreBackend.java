// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.backend.lcore.llamastack.LlamaStackFile;
import io.openshift.ols.backend.lcore.llamastack.ProviderTable;
import io.openshift.ols.backend.lcore.pair.Mode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.backend.lcore.stack.StackFile;
import io.openshift.ols.backend.lcore.workload.LcoreDeployment;
import io.openshift.ols.backend.lcore.workload.LcoreFiles;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.chat.ChatBackend;
import io.openshift.ols.spi.toolkit.chat.ChatPod;
import io.openshift.ols.spi.toolkit.chat.FileFields;
import io.openshift.ols.spi.toolkit.chat.api.ChatAccess;
import io.openshift.ols.spi.toolkit.chat.api.ChatMonitoring;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;
import io.openshift.ols.spi.toolkit.chat.api.ServingTls;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import io.openshift.ols.spi.toolkit.chat.trust.LlmProxy;
import io.openshift.ols.spi.toolkit.chat.trust.Trust;
import io.openshift.ols.spi.toolkit.names.Dialects;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chat API, answered by lightspeed-stack with Llama Stack. */
final class LcoreBackend implements ChatBackend {
  private static final ComponentId ID = new ComponentId("lcore");

  private static final FieldPath LLAMA_STACK_CONTAINER =
      FieldPath.of("spec.ols.deployment.llamaStack.resources");

  /** The last one is what the service asks of its callers; the Go operator grants it too. */
  private static final List<AccessRule> RULES =
      Stream.concat(
              ChatAccess.RULES.stream(),
              Stream.of(AccessRule.ofPaths(List.of("/ls-access"), List.of("get"))))
          .toList();

  @Override
  public ComponentId id() {
    return ID;
  }

  @Override
  public DialectId dialect() {
    return Dialects.LCORE;
  }

  @Override
  public Set<Flag> flags() {
    return Set.of(Pair.FLAG, Mode.FLAG);
  }

  @Override
  public List<AccessRule> rules() {
    return RULES;
  }

  @Override
  public Set<ObjectId> namedObjects(String namespace) {
    Set<ObjectId> named = new HashSet<>(ChatBackend.super.namedObjects(namespace));
    named.add(LcoreDeployment.id(namespace));
    named.addAll(LcoreFiles.ids(namespace));
    return named;
  }

  @Override
  public Set<ExternalReference> references(ReferenceScope scope) {
    Set<ExternalReference> references = new HashSet<>(ChatBackend.super.references(scope));
    references.addAll(LlamaStackFile.references(scope));
    return references;
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    String namespace = view.namespace();
    Pair pair = Pair.of(view.settings());
    Mode mode = Mode.of(view.settings());
    ServingTls tls = ServingTls.of(view);
    Trust trust = Trust.of(view);
    Collecting collecting = Collecting.of(view);
    ChatPod pod = new ChatPod(view, collecting, Paths.USER_DATA);
    ChatObjects objects = new ChatObjects(namespace);
    LcoreFiles files =
        new LcoreFiles(
            LlamaStackFile.of(view, pair),
            StackFile.of(view, pair, mode, collecting, servers(view)),
            obstacles(view, trust));
    DesiredState.Builder state = DesiredState.builder();
    ChatAccess.addTo(state, namespace, rules());
    files.addTo(state, namespace);
    pod.addTo(state, LcoreDeployment.id(namespace));
    state
        .apply(objects.networkPolicy())
        .apply(new LcoreDeployment(view, files, trust, pod).object(pair, mode))
        .apply(objects.service(tls.annotations()));
    ChatMonitoring.addTo(state, view, "ls_");
    tls.addTo(state, view, LcoreDeployment.id(namespace));
    trust.notes().forEach(state::report);
    if (mode == Mode.LIBRARY && hasLlamaStackContainer(view)) {
      state.report(noSuchContainer());
    }
    return state.build();
  }

  /** What neither file says, and what no pod could run with. */
  private static List<Problem> obstacles(ReconcileView view, Trust trust) {
    List<Problem> problems = new ArrayList<>(trust.obstacles());
    problems.addAll(LlmProxy.obstacles(view));
    return problems;
  }

  private static boolean hasLlamaStackContainer(ReconcileView view) {
    return view.spec().getOls().getDeployment() != null
        && view.spec().getOls().getDeployment().getLlamaStack() != null;
  }

  private static Problem noSuchContainer() {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        LLAMA_STACK_CONTAINER,
        "Llama Stack has no container of its own, because the operator runs with --%s=false"
            .formatted(Mode.FLAG.name()),
        "set spec.ols.deployment.api.resources instead");
  }

  @Override
  public SortedSet<String> wireTypes() {
    return ProviderTable.wireTypes();
  }

  /** Those of both files included. */
  @Override
  public Set<FieldPath> consumes() {
    return Stream.of(
            ChatBackend.super.consumes(),
            FileFields.all(),
            Set.of(FieldPath.of("spec.ols.llamaStack"), LLAMA_STACK_CONTAINER))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<ImageKey> images() {
    Set<ImageKey> images = new HashSet<>(ChatBackend.super.images());
    images.add(Pair.IMAGE);
    return images;
  }

  private static List<McpServer> servers(ReconcileView view) {
    return ChatPod.servers(view).stream().map(ConfigFragment::value).toList();
  }
}
