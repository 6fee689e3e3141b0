// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.LlamaStackModelSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackResourcesSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackShieldSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackToolSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackVectorStoreSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code spec.ols.llamaStack.resources} registers with the server. What the configuration has
 * under the same name is replaced where it is.
 */
final class ResourceLayer {
  private final RunConfig.Edit edit;
  private final ProviderChoice choice;
  private final Pair pair;
  private final Set<String> seen = new HashSet<>();

  private ResourceLayer(RunConfig.Edit edit, ProviderChoice choice, Pair pair) {
    this.edit = edit;
    this.choice = choice;
    this.pair = pair;
  }

  /**
   * @param preferred which providers come first where the resource names none
   */
  static RunConfig over(
      RunConfig below,
      @Nullable LlamaStackResourcesSpec resources,
      ProviderChoice.Preferred preferred,
      Pair pair) {
    if (resources == null) {
      return below;
    }
    RunConfig.Edit edit = below.edit();
    ResourceLayer layer = new ResourceLayer(edit, new ProviderChoice(edit.tree(), preferred), pair);
    layer.models(resources.getModels());
    layer.tools(resources.getTools());
    layer.shields(resources.getShields());
    layer.vectorStores(resources.getVectorStores());
    return edit.done();
  }

  private void models(List<LlamaStackModelSpec> models) {
    for (int i = 0; i < models.size(); i++) {
      LlamaStackModelSpec model = models.get(i);
      FieldPath path = Section.RESOURCES.field("models").index(i);
      String type = Optional.ofNullable(model.getModelType()).orElse("llm");
      ObjectNode node =
          JsonNodeFactory.instance
              .objectNode()
              .put("model_id", model.getName())
              .put("model_type", type)
              .put(
                  "provider_model_id",
                  Optional.ofNullable(model.getProviderModelId()).orElse(model.getName()));
      ObjectNode metadata = metadata(model, path);
      if (!metadata.isEmpty()) {
        node.set("metadata", metadata);
      }
      ProviderChoice.Wish wish =
          new ProviderChoice.Wish(
              ResourceKind.MODEL, model.getProvider(), ProviderChoice.servesModels(type));
      register(wish, node, path);
    }
  }

  private ObjectNode metadata(LlamaStackModelSpec model, FieldPath path) {
    ObjectNode metadata =
        model.getMetadata() instanceof ObjectNode own
            ? own.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("context_window_size", model.getContextLength());
    facts.put("embedding_dimension", model.getEmbeddingDimension());
    facts.put("quantization", model.getQuantization());
    facts
        .properties()
        .forEach(
            fact -> {
              if (fact.getValue().isNull()) {
                return;
              }
              if (metadata.has(fact.getKey())) {
                edit.obstacle(saidTwice(fact.getKey(), path.field("metadata")));
              }
              metadata.set(fact.getKey(), fact.getValue());
            });
    return metadata;
  }

  private void tools(List<LlamaStackToolSpec> tools) {
    for (int i = 0; i < tools.size(); i++) {
      LlamaStackToolSpec tool = tools.get(i);
      ObjectNode node = JsonNodeFactory.instance.objectNode().put("toolgroup_id", tool.getId());
      if (tool.getMcpEndpoint() != null) {
        node.putObject("mcp_endpoint").put("uri", tool.getMcpEndpoint());
      }
      if (tool.getArgs() instanceof ObjectNode args) {
        node.set("args", args.deepCopy());
      }
      ProviderChoice.Wish wish =
          new ProviderChoice.Wish(
              ResourceKind.TOOL_GROUP,
              tool.getProvider(),
              ProviderChoice.servesTools(tool.getMcpEndpoint() != null));
      register(wish, node, Section.RESOURCES.field("tools").index(i));
    }
  }

  private void shields(List<LlamaStackShieldSpec> shields) {
    for (int i = 0; i < shields.size(); i++) {
      LlamaStackShieldSpec shield = shields.get(i);
      ObjectNode node = JsonNodeFactory.instance.objectNode().put("shield_id", shield.getId());
      if (shield.getProviderShieldId() != null) {
        node.put("provider_shield_id", shield.getProviderShieldId());
      }
      ProviderChoice.Wish wish =
          new ProviderChoice.Wish(ResourceKind.SHIELD, shield.getProvider(), provider -> true);
      register(wish, node, Section.RESOURCES.field("shields").index(i));
    }
  }

  private void vectorStores(List<LlamaStackVectorStoreSpec> stores) {
    for (int i = 0; i < stores.size(); i++) {
      LlamaStackVectorStoreSpec store = stores.get(i);
      ObjectNode node =
          JsonNodeFactory.instance
              .objectNode()
              .put("vector_store_id", store.getId())
              .put("embedding_model", store.getEmbeddingModel())
              .put("embedding_dimension", store.getEmbeddingDimension());
      ProviderChoice.Wish wish =
          new ProviderChoice.Wish(ResourceKind.VECTOR_STORE, store.getProvider(), provider -> true);
      register(wish, node, Section.RESOURCES.field("vectorStores").index(i));
    }
  }

  private void register(ProviderChoice.Wish wish, ObjectNode node, FieldPath path) {
    ResourceKind kind = wish.kind();
    if (!kind.isIn(pair)) {
      edit.obstacle(gone(kind, path));
      return;
    }
    ProviderChoice.Chosen chosen = choice.of(wish, path);
    chosen.problem().ifPresent(edit::obstacle);
    if (chosen.provider().isEmpty()) {
      return;
    }
    node.put("provider_id", chosen.provider().get());
    if (!seen.add(kind + " " + kind.identity(node))) {
      edit.obstacle(twice(kind.id(node), path));
    }
    edit.tree().putResource(kind, node);
  }

  private Problem gone(ResourceKind kind, FieldPath path) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        path,
        "release %s of the server registers no %s"
            .formatted(pair.schemaVersion(), kind.list().replace('_', ' ')),
        "leave it out");
  }

  private static Problem twice(String id, FieldPath path) {
    return Problem.user(
        ProblemCode.CLASH, path, "\"" + id + "\" is registered twice", "register it once");
  }

  private static Problem saidTwice(String key, FieldPath path) {
    return Problem.user(
        ProblemCode.INVALID_VALUE,
        path,
        "has \"" + key + "\", which the model says with a field of its own, too",
        "say it once");
  }
}
