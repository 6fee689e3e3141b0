// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.backend.lcore.env.ModelName;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the server will have the model that answers when a question names none. It may come from
 * {@code spec.llm} or from the section on the server, so the rule for {@code spec.llm} alone, which
 * the operator has for every backend, does not hold here.
 */
final class DefaultModel {
  private static final FieldPath PROVIDER = FieldPath.of("spec.ols.defaultProvider");
  private static final FieldPath MODEL = FieldPath.of("spec.ols.defaultModel");
  private static final Set<FieldPath> PATHS = Set.of(PROVIDER, MODEL);

  private DefaultModel() {}

  /** What is wrong with providers, but for their choice of a default. */
  static List<Problem> leftOut(List<Problem> ofProviders) {
    List<Problem> others = new ArrayList<>(ofProviders);
    others.removeIf(p -> PATHS.contains(p.path()));
    return others;
  }

  /** Nothing where names in a text of the user's are variables: nobody here knows their values. */
  static Optional<Problem> check(StackTree tree, ReconcileView view, Pair pair) {
    return hasVariables(tree) ? Optional.empty() : missing(tree, view, pair);
  }

  private static boolean hasVariables(StackTree tree) {
    Stream<String> providers = tree.providers(Api.INFERENCE.key()).stream().map(StackTree::idOf);
    Stream<String> models =
        tree.resources(ResourceKind.MODEL).stream()
            .map(m -> ResourceKind.MODEL.id(m) + ResourceKind.MODEL.identity(m));
    return Stream.concat(providers, models).anyMatch(name -> name.contains("${"));
  }

  private static Optional<Problem> missing(StackTree tree, ReconcileView view, Pair pair) {
    OlsSpec ols = view.spec().getOls();
    String provider = Objects.requireNonNullElse(ols.getDefaultProvider(), "");
    String model = ModelName.ofDefault(ols, view.providers(), pair);
    Optional<ObjectNode> entry = tree.provider(Api.INFERENCE.key(), provider);
    if (entry.isEmpty()) {
      String known =
          tree.providers(Api.INFERENCE.key()).stream()
              .map(StackTree::idOf)
              .collect(Collectors.joining(", "));
      return Optional.of(unknown(PROVIDER, "no provider is named \"" + provider + "\"", known));
    }
    List<String> models =
        tree.resources(ResourceKind.MODEL).stream()
            .filter(m -> StackTree.idOf(m).equals(provider))
            .filter(m -> m.path("model_type").asText("llm").equals("llm"))
            .map(m -> name(m, pair))
            .toList();
    return models.contains(model) || lists(entry.get(), model)
        ? Optional.empty()
        : Optional.of(
            unknown(
                MODEL,
                "provider \"%s\" has no model \"%s\"".formatted(provider, model),
                String.join(", ", models)));
  }

  /** The word by which the server knows it, see {@link ModelName#atServer}. */
  private static String name(JsonNode model, Pair pair) {
    return switch (pair) {
      case V0_6 -> ResourceKind.MODEL.identity(model).substring(StackTree.idOf(model).length() + 1);
      case V0_7 -> ResourceKind.MODEL.id(model);
    };
  }

  /** A remote service is asked for its models, unless it is told which of them count. */
  private static boolean lists(JsonNode provider, String model) {
    JsonNode allowed = provider.path("config").path("allowed_models");
    boolean admitted = !allowed.isArray();
    for (JsonNode name : allowed) {
      admitted |= name.asText().equals(model) || name.asText().contains("${");
    }
    return admitted && StackTree.typeOf(provider).startsWith("remote::");
  }

  private static Problem unknown(FieldPath path, String what, String known) {
    return Problem.user(Codes.DEFAULT_MODEL, path, what, "use one of " + known);
  }
}
