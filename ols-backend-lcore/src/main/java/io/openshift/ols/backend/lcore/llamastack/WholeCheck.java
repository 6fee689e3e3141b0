// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What would keep the server from starting, or a request from being answered, in a configuration
 * that all layers have been over: whatever refers to something refers to something that is there.
 */
final class WholeCheck {
  private final List<Problem> problems = new ArrayList<>();
  private final StackTree tree;
  private final FieldPath path;

  private WholeCheck(StackTree tree, FieldPath path) {
    this.tree = tree;
    this.path = path;
  }

  /**
   * @param path the field that a user would look at first
   */
  static List<Problem> of(StackTree tree, FieldPath path) {
    WholeCheck check = new WholeCheck(tree, path);
    tree.apis().forEach(check::api);
    for (ResourceKind kind : ResourceKind.values()) {
      check.resources(kind);
    }
    check.defaults();
    check.backends(tree.root());
    return check.problems.stream().distinct().toList();
  }

  private void api(String api) {
    Set<String> ids = new HashSet<>();
    for (ObjectNode provider : tree.providers(api)) {
      String id = StackTree.idOf(provider);
      if (!ids.add(id)) {
        problem(
            Codes.PROVIDER,
            "two providers of \"%s\" have the id \"%s\"".formatted(api, id),
            "give each an id of its own");
      }
      for (String needed : Dependencies.of(api, provider)) {
        if (!tree.apis().contains(needed) || tree.providers(needed).isEmpty()) {
          problem(
              Codes.DEPENDENCY,
              "provider \"%s\" of \"%s\" needs the API \"%s\"".formatted(id, api, needed),
              "configure a provider of \"%s\", or remove that one".formatted(needed));
        }
      }
    }
  }

  private void resources(ResourceKind kind) {
    Set<String> identities = new HashSet<>();
    for (ObjectNode resource : tree.resources(kind)) {
      String provider = StackTree.idOf(resource);
      if (tree.provider(kind.api().key(), provider).isEmpty()) {
        problem(
            Codes.NO_PROVIDER,
            "\"%s\" is registered for provider \"%s\", and \"%s\" has none of that id"
                .formatted(kind.id(resource), provider, kind.api().key()),
            "name a provider that is there");
      }
      if (!identities.add(kind.identity(resource))) {
        problem(
            ProblemCode.CLASH,
            "\"" + kind.identity(resource) + "\" is registered twice",
            "register it once");
      }
      if (kind == ResourceKind.VECTOR_STORE) {
        embedding(resource.path("embedding_model").asText());
      }
    }
  }

  /** What turns text into vectors has to be registered, unless its service is asked for models. */
  private void embedding(String model) {
    String provider = model.substring(0, Math.max(model.indexOf('/'), 0));
    boolean listed =
        tree.provider(Api.INFERENCE.key(), provider)
            .filter(p -> StackTree.typeOf(p).startsWith("remote::"))
            .isPresent();
    Set<String> registered =
        tree.resources(ResourceKind.MODEL).stream()
            .filter(m -> m.path("model_type").asText().equals("embedding"))
            .map(ResourceKind.MODEL::identity)
            .collect(Collectors.toSet());
    if (!listed && !registered.contains(model)) {
      problem(
          Codes.NO_PROVIDER,
          "no embedding model is known as \"%s\"".formatted(model),
          "register it, or use one of " + String.join(", ", new TreeSet<>(registered)));
    }
  }

  private void defaults() {
    JsonNode stores = tree.root().path("vector_stores");
    String provider = stores.path("default_provider_id").asText();
    if (!provider.isEmpty() && tree.provider(Api.VECTOR_IO.key(), provider).isEmpty()) {
      problem(
          Codes.NO_PROVIDER,
          "\"vector_io\" has no provider with the default id \"%s\"".formatted(provider),
          "give a provider that id");
    }
    JsonNode embedding = stores.path("default_embedding_model");
    if (embedding.isObject()) {
      embedding(StackTree.idOf(embedding) + "/" + embedding.path("model_id").asText());
    }
    String shield = tree.root().path("safety").path("default_shield_id").asText();
    if (!shield.isEmpty()
        && tree.resources(ResourceKind.SHIELD).stream()
            .noneMatch(s -> ResourceKind.SHIELD.id(s).equals(shield))) {
      problem(
          Codes.NO_PROVIDER,
          "no shield has the default id \"%s\"".formatted(shield),
          "register one with that id");
    }
  }

  /** Stores and providers name a database by the member {@code backend}. */
  private void backends(JsonNode node) {
    String backend = node.path("backend").asText();
    boolean refers = node.has("namespace") || node.has("table_name");
    if (refers && !backend.isEmpty() && !tree.backends().has(backend)) {
      problem(
          Codes.FAILED,
          "something is to be kept in \"%s\", and storage.backends has none".formatted(backend),
          "name a database that is there");
    }
    node.forEach(this::backends);
  }

  private void problem(ProblemCode code, String what, String cure) {
    problems.add(Problem.user(code, path, what, cure));
  }
}
