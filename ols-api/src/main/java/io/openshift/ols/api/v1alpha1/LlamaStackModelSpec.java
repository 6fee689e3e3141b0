// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A model that Llama Stack serves. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackModelSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackModelSpec.class)
public interface LlamaStackModelSpec extends OpenObject {

  String getName();

  /** Id of an inference provider; absent means the first one that can serve the model. */
  @Nullable String getProvider();

  /** {@code llm}, {@code embedding} or {@code rerank}; absent means the first. */
  @Nullable String getModelType();

  /** In tokens. */
  @Nullable Long getContextLength();

  /** Length of the vectors of an embedding model. */
  @Nullable Long getEmbeddingDimension();

  /** The provider's name for the model; absent means {@link #getName()}. */
  @Nullable String getProviderModelId();

  /** Further facts about the model; always an object. */
  @Nullable JsonNode getMetadata();

  /** Told to whoever asks the server about the model, and otherwise without effect. */
  @Nullable String getQuantization();
}
