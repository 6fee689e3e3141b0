// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.env.DocumentStore;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The documents of {@code spec.ols.rag}: for each a store of vectors, its provider, and the
 * database behind it. Written as lightspeed-stack would write it into the file of a library, so
 * that it finds nothing to add there; a server of its own it does not add to.
 */
final class DocumentLayer {
  private DocumentLayer() {}

  static RunConfig over(RunConfig below, List<DocumentStore> stores) {
    RunConfig.Edit edit = below.edit();
    Set<String> names = new HashSet<>();
    for (DocumentStore store : stores) {
      if (!names.add(store.vectorStore())) {
        edit.obstacle(twice(store));
      }
      if (!store.isNamed()) {
        edit.note(unnamed(store));
      }
      add(edit.tree(), store);
    }
    return edit.done();
  }

  private static void add(StackTree tree, DocumentStore store) {
    tree.backends()
        .putObject(store.backend())
        .put("type", "kv_sqlite")
        .put("db_path", store.file());
    tree.addApi(Api.VECTOR_IO.key());
    tree.putProvider(Api.VECTOR_IO.key(), provider(store));
    tree.putResource(
        ResourceKind.VECTOR_STORE,
        JsonNodeFactory.instance
            .objectNode()
            .put("vector_store_id", store.vectorStore())
            .put("provider_id", store.provider())
            .put("embedding_model", DocumentStore.EMBEDDING_MODEL)
            .put("embedding_dimension", DocumentStore.EMBEDDING_DIMENSION));
  }

  private static ObjectNode provider(DocumentStore store) {
    ObjectNode provider =
        JsonNodeFactory.instance
            .objectNode()
            .put("provider_id", store.provider())
            .put("provider_type", "inline::faiss");
    provider
        .putObject("config")
        .putObject("persistence")
        .put("namespace", "vector_io::faiss")
        .put("backend", store.backend());
    return provider;
  }

  private static Problem twice(DocumentStore store) {
    return Problem.user(
        ProblemCode.CLASH,
        store.path(),
        "two indexes of documents are named \"" + store.vectorStore() + "\"",
        "give each its own indexID");
  }

  private static Problem unnamed(DocumentStore store) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        store.path(),
        "has no indexID beside it, and the server does not look for the one index there is",
        "set indexID to the identifier with which the index was made");
  }
}
