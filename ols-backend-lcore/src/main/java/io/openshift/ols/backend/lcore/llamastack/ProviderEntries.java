// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes providers of the resource in the words of one release. Pure: nothing that it is given
 * changes, and each answer is made anew.
 *
 * @param pair the release
 * @param network how calls reach services
 * @param secrets what the Secret behind a use holds
 */
record ProviderEntries(
    Pair pair, NetworkSettings network, Function<CredentialUse, ResolvedReference> secrets) {
  private static final String REMOTE = "remote::";
  private static final String INLINE = "inline::";

  static ProviderEntries of(ReconcileView view, Pair pair) {
    return new ProviderEntries(
        pair, NetworkSettings.of(view), use -> view.reference(use.reference()));
  }

  private ProviderTable table() {
    return ProviderTable.of(pair);
  }

  /** A provider of {@code spec.llm}. */
  Expansion of(Providers.Usable provider) {
    ProviderFacts facts = provider.facts().value();
    String type = ProductProvider.type(provider);
    Optional<ProviderType> row = table().find(Api.INFERENCE, type);
    if (row.isEmpty()) {
      FieldPath path =
          provider.path().field(facts.nativeProvider().isPresent() ? "providerType" : "type");
      return unknown(Api.INFERENCE, type, facts.name(), path);
    }
    ProviderConfig config = new ProviderConfig(row.get(), facts.name(), provider.path());
    new ProductProvider(provider).writeTo(config);
    new ProductCredentials(secrets).writeTo(config, facts, provider.facts().credentials());
    network.writeTo(config, facts.tlsProfile());
    return config.done();
  }

  /**
   * A provider of {@code spec.ols.llamaStack.providers}.
   *
   * @param entry where it stands
   * @param owner what its variables are named after: its id, unless that says too little
   */
  Expansion of(Api api, LlamaStackProviderSpec spec, FieldPath entry, String owner) {
    String type = spec.getProvider();
    String full = isFull(type) ? type : REMOTE + type;
    Optional<ProviderType> row = table().find(api, full);
    if (row.isEmpty()) {
      return unknown(api, type, spec.getId(), entry.field("provider"));
    }
    ProviderConfig config = new ProviderConfig(row.get(), spec.getId(), entry);
    new SectionProvider(spec, owner).writeTo(config);
    network.writeTo(config, Optional.empty());
    return config.done();
  }

  private Expansion unknown(Api api, String type, String id, FieldPath path) {
    String known = String.join(", ", table().names(api));
    boolean inline = !isFull(type) && table().find(api, INLINE + type).isPresent();
    Problem problem =
        Problem.user(
            ProblemCode.INVALID_VALUE,
            path,
            "\"%s\" is no type of %s that the release knows".formatted(type, api.field()),
            inline
                ? "write \"" + INLINE + type + "\""
                : known.isEmpty() ? "remove it" : "use one of " + known);
    ObjectNode provider =
        JsonNodeFactory.instance
            .objectNode()
            .put("provider_id", id)
            .put("provider_type", isFull(type) ? type : REMOTE + type);
    provider.putObject("config");
    return new Expansion(provider, List.of(), List.of(), List.of(problem), List.of());
  }

  private static boolean isFull(String type) {
    return type.startsWith(REMOTE) || type.startsWith(INLINE);
  }
}
