// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A store of documents that can be searched by meaning. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackVectorStoreSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackVectorStoreSpec.class)
public interface LlamaStackVectorStoreSpec extends OpenObject {

  String getId();

  /** Id of a provider of vector stores; absent means the first one. */
  @Nullable String getProvider();

  /** The model that makes the vectors. */
  String getEmbeddingModel();

  /** Length of the vectors. */
  Long getEmbeddingDimension();
}
