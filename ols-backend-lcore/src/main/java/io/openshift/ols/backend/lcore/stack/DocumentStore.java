// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.chat.rag.RagIndex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One index of the user's documents. Llama Stack has to be given the same store under the same
 * identifiers, as {@code registered_resources.vector_stores} of its own file; what the release
 * makes of this section when it runs in the same process bears the names {@code byok_} and {@link
 * #id}.
 *
 * @param id our name for it, by its place in the list
 * @param type written up to 0.6
 * @param backend the same in the words of 0.7
 * @param storeId the identifier under which the author of the image has stored the index
 * @param file the index, a database of SQLite
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
  private static final String EMBEDDING_MODEL = "sentence-transformers/all-mpnet-base-v2";
  private static final int EMBEDDING_DIMENSION = 768;
  private static final String FILE = "faiss_store.db";

  static DocumentStore of(RagIndex index, Pair pair) {
    boolean old = pair == Pair.V0_6;
    return new DocumentStore(
        index.name(),
        old ? "inline::faiss" : null,
        old ? null : "faiss",
        EMBEDDING_MODEL,
        EMBEDDING_DIMENSION,
        index.id().orElse(index.name()),
        index.directory() + "/" + FILE);
  }

  /** Without an identifier the server finds nothing, and says nothing. */
  static Optional<Problem> note(RagIndex index) {
    return index.id().isPresent()
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                ProblemCode.SETTING_NOT_SUPPORTED,
                index.path(),
                "has no indexID beside it, and the server does not look for the one index there is",
                "set indexID to the identifier with which the index was made"));
  }
}
