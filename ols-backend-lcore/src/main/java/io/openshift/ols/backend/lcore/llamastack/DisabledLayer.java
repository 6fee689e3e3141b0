// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.LlamaStackProvidersSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * APIs that the resource takes away, each with its providers, with what is registered for them and
 * with what points there. One that something else needs stays, and the file is not written.
 */
final class DisabledLayer {
  /**
   * Parts of the resource that stand on an API, in words that end a sentence.
   *
   * @param api the API
   * @param user what needs it
   */
  record Use(Api api, String user) {}

  /** What only a base can register, by the API that serves it. */
  private static final Map<String, String> OF_BASES =
      Map.of("datasetio", "datasets", "scoring", "scoring_fns", "eval", "benchmarks");

  private final RunConfig.Edit edit;
  private final List<String> disabled;
  private final Optional<LlamaStackProvidersSpec> overlay;
  private final List<Use> uses;

  private DisabledLayer(RunConfig.Edit edit, LlamaStackSpec section, List<Use> uses) {
    this.edit = edit;
    this.disabled = section.getDisabledApis();
    this.overlay = Optional.ofNullable(section.getProviders());
    this.uses = uses;
  }

  /**
   * @param uses what else stands on an API, beside providers and lightspeed-stack
   */
  static RunConfig over(RunConfig below, LlamaStackSpec section, Pair pair, List<Use> uses) {
    if (section.getDisabledApis().isEmpty()) {
      return below;
    }
    List<Use> all = new ArrayList<>(uses);
    all.add(new Use(Api.INFERENCE, "lightspeed-stack, which asks models through it"));
    all.add(new Use(Api.answers(pair), "lightspeed-stack, which gets its answers through it"));
    DisabledLayer layer = new DisabledLayer(below.edit(), section, all);
    for (int i = 0; i < layer.disabled.size(); i++) {
      layer.disable(layer.disabled.get(i), Section.DISABLED.index(i));
    }
    return layer.edit.done();
  }

  private void disable(String field, FieldPath path) {
    if (!Api.fields().contains(field)) {
      edit.obstacle(unknown(field, path));
      return;
    }
    List<String> users = users(field);
    if (users.isEmpty()) {
      remove(Api.keyOf(field));
    } else {
      edit.obstacle(
          Problem.user(
              Codes.DEPENDENCY,
              path,
              "\"%s\" is needed by %s".formatted(field, String.join(", and by ", users)),
              "leave it out, or remove what needs it"));
    }
  }

  private List<String> users(String field) {
    List<String> users = new ArrayList<>();
    Api.named(field)
        .ifPresent(
            api -> {
              if (overlay.filter(o -> !api.providers(o).isEmpty()).isPresent()) {
                users.add("the providers in " + Section.PROVIDERS.field(field));
              }
              uses.stream().filter(use -> use.api() == api).map(Use::user).forEach(users::add);
            });
    for (String other : edit.tree().apis()) {
      if (!isDisabled(other)) {
        edit.tree().providers(other).stream()
            .filter(p -> Dependencies.of(other, p).contains(Api.keyOf(field)))
            .map(p -> "provider \"%s\" of \"%s\"".formatted(StackTree.idOf(p), other))
            .forEach(users::add);
      }
    }
    return users;
  }

  private boolean isDisabled(String key) {
    return disabled.stream().map(Api::keyOf).anyMatch(key::equals);
  }

  private void remove(String api) {
    StackTree tree = edit.tree();
    tree.removeApi(api);
    Arrays.stream(ResourceKind.values())
        .filter(kind -> kind.api().key().equals(api))
        .map(ResourceKind::list)
        .forEach(tree::clearResources);
    tree.clearResources(OF_BASES.getOrDefault(api, ""));
    if (api.equals(Api.SAFETY.key())) {
      dropDefaults("safety", Set.of("default_shield_id"));
    }
    if (api.equals(Api.VECTOR_IO.key())) {
      dropDefaults("vector_stores", Set.of("default_provider_id", "default_embedding_model"));
    }
  }

  private void dropDefaults(String section, Set<String> members) {
    if (edit.tree().root().get(section) instanceof ObjectNode defaults) {
      defaults.remove(members);
    }
  }

  private static Problem unknown(String field, FieldPath path) {
    return Problem.user(
        ProblemCode.INVALID_VALUE,
        path,
        "there is no API \"" + field + "\"",
        "use one of " + String.join(", ", Api.fields()));
  }
}
