// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackProvidersSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which provider serves what is to be registered: the one that is named, else the first that can,
 * those of the section before those of {@code spec.llm} before those of the base. Only providers of
 * the API in question count, in the order in which they are listed.
 */
record ProviderChoice(StackTree tree, Preferred preferred) {
  private static final String MCP = "remote::model-context-protocol";

  /** They turn text into vectors, or sort texts, and answer nothing. */
  private static final Set<String> NO_LANGUAGE_MODELS =
      Set.of("inline::sentence-transformers", "inline::transformers");

  /**
   * Who comes first.
   *
   * @param overlay providers of the section
   * @param products ids of the providers of {@code spec.llm}
   */
  record Preferred(@Nullable LlamaStackProvidersSpec overlay, List<String> products) {
    Preferred {
      products = List.copyOf(products);
    }

    private Stream<String> ids(Api api) {
      Stream<String> own =
          overlay == null
              ? Stream.of()
              : api.providers(overlay).stream().map(LlamaStackProviderSpec::getId);
      return api == Api.INFERENCE ? Stream.concat(own, products.stream()) : own;
    }
  }

  /**
   * What is to be served.
   *
   * @param kind what it is
   * @param named the provider that the user names
   * @param serves which providers can, where none is named
   */
  record Wish(ResourceKind kind, @Nullable String named, Predicate<JsonNode> serves) {}

  /**
   * The outcome.
   *
   * @param provider its id
   * @param problem why there is none
   */
  record Chosen(Optional<String> provider, Optional<Problem> problem) {}

  static Predicate<JsonNode> servesModels(String type) {
    return provider ->
        !type.equals("llm") || !NO_LANGUAGE_MODELS.contains(StackTree.typeOf(provider));
  }

  static Predicate<JsonNode> servesTools(boolean overMcp) {
    return provider -> StackTree.typeOf(provider).equals(MCP) == overMcp;
  }

  Chosen of(Wish wish, FieldPath path) {
    Api api = wish.kind().api();
    List<ObjectNode> all = tree.providers(api.key());
    Optional<String> found =
        wish.named() == null ? first(wish, api, all) : named(wish.named(), all);
    if (found.isPresent()) {
      return new Chosen(found, Optional.empty());
    }
    return new Chosen(Optional.empty(), Optional.of(nobody(wish, all, path)));
  }

  private Optional<String> first(Wish wish, Api api, List<ObjectNode> all) {
    return Stream.concat(
            preferred.ids(api).flatMap(id -> tree.provider(api.key(), id).stream()), all.stream())
        .filter(wish.serves())
        .map(StackTree::idOf)
        .findFirst();
  }

  private static Optional<String> named(String id, List<ObjectNode> all) {
    return all.stream().map(StackTree::idOf).filter(id::equals).findFirst();
  }

  private static Problem nobody(Wish wish, List<ObjectNode> all, FieldPath path) {
    String api = wish.kind().api().field();
    String known = all.stream().map(StackTree::idOf).collect(Collectors.joining(", "));
    if (wish.named() == null) {
      return Problem.user(
          Codes.NO_PROVIDER,
          path,
          "requires at least one %s provider that can serve it".formatted(api),
          "configure one under " + Section.PROVIDERS.field(api));
    }
    return Problem.user(
        Codes.NO_PROVIDER,
        path.field("provider"),
        "no %s provider has the id \"%s\"".formatted(api, wish.named()),
        known.isEmpty()
            ? "configure one under " + Section.PROVIDERS.field(api)
            : "use one of " + known);
  }
}
