// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.backend.lcore.env.DocumentStore;
import io.openshift.ols.backend.lcore.pair.Pair;
import org.jspecify.annotations.Nullable;

/**
 * One index of the user's documents. Llama Stack's own file has the same store under the same
 * names.
 *
 * @param type written up to 0.6
 * @param backend the same in the words of 0.7
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoreSection(
    @JsonProperty("rag_id") String id,
    @JsonProperty("rag_type") @Nullable String type,
    @JsonProperty("backend") @Nullable String backend,
    @JsonProperty("embedding_model") String model,
    @JsonProperty("embedding_dimension") int dimension,
    @JsonProperty("vector_db_id") String vectorStore,
    @JsonProperty("db_path") String file) {

  static StoreSection of(DocumentStore store, Pair pair) {
    boolean old = pair == Pair.V0_6;
    return new StoreSection(
        store.id(),
        old ? "inline::faiss" : null,
        old ? null : "faiss",
        DocumentStore.EMBEDDING_MODEL,
        DocumentStore.EMBEDDING_DIMENSION,
        store.vectorStore(),
        store.file());
  }
}
