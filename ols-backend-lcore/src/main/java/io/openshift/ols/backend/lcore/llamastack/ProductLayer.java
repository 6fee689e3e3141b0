// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.backend.lcore.env.ModelName;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.List;

/** The providers of {@code spec.llm}, each with its models registered. */
final class ProductLayer {
  /** What the API server puts in where a resource says other parameters, so nobody asked for it. */
  private static final double DEFAULT_SHARE = 0.5;

  private ProductLayer() {}

  static RunConfig over(
      RunConfig below, List<Providers.Usable> providers, ProviderEntries entries) {
    RunConfig.Edit edit = below.edit();
    for (Providers.Usable provider : providers) {
      Expansion expansion = entries.of(provider);
      edit.add(expansion);
      if (edit.tree().provider(Api.INFERENCE.key(), id(provider)).isPresent()) {
        edit.obstacle(taken(provider));
      } else {
        edit.tree().putProvider(Api.INFERENCE.key(), expansion.provider());
      }
      models(edit, provider);
    }
    return edit.done();
  }

  private static void models(RunConfig.Edit edit, Providers.Usable provider) {
    List<ModelFacts> models = provider.facts().value().models();
    for (int i = 0; i < models.size(); i++) {
      ModelFacts model = models.get(i);
      edit.tree().putResource(ResourceKind.MODEL, registration(provider.facts().value(), model));
      FieldPath path = provider.path().field("models").index(i);
      if (model.url().isPresent()) {
        edit.note(ownAddress(path.field("url")));
      }
      budgets(edit, model, path.field("parameters"));
    }
  }

  /** Neither release has a setting for these; a caller may say how long an answer may be. */
  private static void budgets(RunConfig.Edit edit, ModelFacts model, FieldPath parameters) {
    if (model.maxResponseTokens().filter(tokens -> tokens > 0).isPresent()) {
      edit.note(
          unheeded(
              parameters.field("maxTokensForResponse"), "the length of answers is not limited"));
    }
    if (model.toolBudgetRatio().filter(share -> share != DEFAULT_SHARE).isPresent()) {
      edit.note(
          unheeded(parameters.field("toolBudgetRatio"), "what tools say is not held to a share"));
    }
  }

  private static Problem unheeded(FieldPath path, String message) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, "remove it");
  }

  private static String id(Providers.Usable provider) {
    return provider.facts().value().name();
  }

  private static ObjectNode registration(ProviderFacts provider, ModelFacts model) {
    ObjectNode registration =
        JsonNodeFactory.instance
            .objectNode()
            .put("model_id", model.name())
            .put("model_type", "llm")
            .put("provider_id", provider.name())
            .put("provider_model_id", ModelName.atService(provider, model));
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    model.contextWindow().filter(n -> n > 0).ifPresent(n -> metadata.put("context_window_size", n));
    if (!metadata.isEmpty()) {
      registration.set("metadata", metadata);
    }
    return registration;
  }

  private static Problem ownAddress(FieldPath path) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        path,
        "Llama Stack knows one address for all models of a provider",
        "set the provider's url, or list the model under a provider of its own");
  }

  private static Problem taken(Providers.Usable provider) {
    FieldPath path = provider.path().field("name");
    return Problem.user(
        Codes.PROVIDER,
        path,
        "\"" + id(provider) + "\" is a provider of the server's own",
        "give the provider another name");
  }
}
