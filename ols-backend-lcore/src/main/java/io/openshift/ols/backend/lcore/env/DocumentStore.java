// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.toolkit.chat.rag.RagIndex;
import java.util.List;

/**
 * An index of documents as both servers are told about it. When it starts Llama Stack as a library,
 * lightspeed-stack adds to Llama Stack's file whatever its own file says about documents and that
 * one does not; so both files have to use the same names.
 *
 * @param path the entry's field in the resource
 * @param id lightspeed-stack's name for it, {@code rag_id}
 * @param vectorStore Llama Stack's name for it, {@code vector_db_id}; the index bears it inside
 * @param isNamed whether the resource says that name; without it the servers find nothing
 * @param file the database with the index, {@code db_path}
 */
public record DocumentStore(
    FieldPath path, String id, String vectorStore, boolean isNamed, String file) {
  /** What the server calls the model that made the vectors. */
  public static final String EMBEDDING_MODEL = "sentence-transformers/all-mpnet-base-v2";

  /** Length of the vectors. */
  public static final int EMBEDDING_DIMENSION = 768;

  /** Name of the database in the directory of the index, by the tool that makes such images. */
  public static final String FILE = "faiss_store.db";

  /** In the order of the resource. */
  public static List<DocumentStore> of(Rag rag) {
    return rag.indexes().stream().map(DocumentStore::of).toList();
  }

  /** Llama Stack's provider for it, as lightspeed-stack would name it. */
  public String provider() {
    return "byok_" + id;
  }

  /** The store of keys and values behind that provider, as lightspeed-stack would name it. */
  public String backend() {
    return provider() + "_storage";
  }

  private static DocumentStore of(RagIndex index) {
    return new DocumentStore(
        index.path(),
        index.name(),
        index.id().orElse(index.name()),
        index.id().isPresent(),
        index.directory() + "/" + FILE);
  }
}
