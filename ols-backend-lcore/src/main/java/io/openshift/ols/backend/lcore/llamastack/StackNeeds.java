// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.backend.lcore.env.DocumentStore;
import io.openshift.ols.backend.lcore.pair.Mode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.chat.ChatPod;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the file has what lightspeed-stack will ask for by its own file, which the operator
 * writes in any case. The layers take care of it, unless the user brings the file, or the one to
 * start from, or replaces a provider.
 *
 * @param path the field that a user would look at first
 */
record StackNeeds(ReconcileView view, Pair pair, StackTree tree, FieldPath path) {
  /** The id that lightspeed-stack 0.6 names when the resource does not, and the type behind it. */
  private static final String MCP = "model-context-protocol";

  /** Without these it ends, or is never ready. */
  List<Problem> obstacles() {
    List<Problem> problems = new ArrayList<>();
    tools().ifPresent(problems::add);
    DefaultModel.check(tree, view, pair).ifPresent(problems::add);
    return problems;
  }

  /** Without these it answers, and passes over the documents. A library it gives them itself. */
  List<Problem> notes() {
    if (Mode.of(view.settings()) == Mode.LIBRARY) {
      return List.of();
    }
    List<String> known =
        tree.resources(ResourceKind.VECTOR_STORE).stream()
            .map(ResourceKind.VECTOR_STORE::id)
            .toList();
    return DocumentStore.of(Rag.of(view)).stream()
        .filter(store -> !known.contains(store.vectorStore()))
        .map(this::unknown)
        .toList();
  }

  /**
   * Release 0.6 registers each MCP server that is not there when it starts, and ends if it cannot.
   */
  private Optional<Problem> tools() {
    List<String> registered =
        tree.resources(ResourceKind.TOOL_GROUP).stream().map(ResourceKind.TOOL_GROUP::id).toList();
    String names =
        ChatPod.servers(view).stream()
            .map(server -> server.value().name())
            .filter(name -> !registered.contains(name))
            .collect(Collectors.joining(", "));
    boolean served =
        tree.provider(Api.TOOL_RUNTIME.key(), MCP)
            .filter(provider -> StackTree.typeOf(provider).equals("remote::" + MCP))
            .isPresent();
    return pair != Pair.V0_6 || names.isEmpty() || served
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                Codes.DEPENDENCY,
                path,
                "\"tool_runtime\" has no provider \"%s\" of type remote::%s, with which lightspeed-stack"
                        .formatted(MCP, MCP)
                    + " registers the MCP servers "
                    + names,
                "add it, under that id"));
  }

  private Problem unknown(DocumentStore store) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        store.path(),
        "the file of %s registers no vector store \"%s\", so nothing is found in it"
            .formatted(path, store.vectorStore()),
        "register it there, or leave the documents out");
  }
}
