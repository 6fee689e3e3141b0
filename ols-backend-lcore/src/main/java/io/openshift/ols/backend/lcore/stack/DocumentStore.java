// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.backend.lcore.pair.Pair;
import org.jspecify.annotations.Nullable;

/**
 * One index of the user's documents. Llama Stack has to be given the same store under the same
 * identifiers, see its {@code registered_resources}.
 *
 * @param id our name for it, by its place in the list
 * @param type written up to 0.6
 * @param backend the same in the words of 0.7
 * @param storeId the index in the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentStore(
    @JsonProperty("rag_id") String id,
    @JsonProperty("rag_type") @Nullable String type,
    @JsonProperty("backend") @Nullable String backend,
    @JsonProperty("embedding_model") String model,
    @JsonProperty("embedding_dimension") int dimension,
    @JsonProperty("vector_db_id") String storeId,
    @JsonProperty("db_path") String file) {

  static DocumentStore of(DocumentIndex index, Pair pair) {
    boolean old = pair == Pair.V0_6;
    return new DocumentStore(
        index.name(),
        old ? "inline::faiss" : null,
        old ? null : "faiss",
        DocumentIndex.EMBEDDING_MODEL,
        DocumentIndex.EMBEDDING_DIMENSION,
        index.storeId(),
        index.file());
  }
}
