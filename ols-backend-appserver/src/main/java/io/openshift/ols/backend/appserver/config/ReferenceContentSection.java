// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.toolkit.chat.rag.RagIndex;
import io.openshift.ols.spi.view.OpenShiftVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents that answers are founded on. */
record ReferenceContentSection(
    @JsonProperty("embeddings_model_path") String embeddingsModelPath,
    @JsonProperty("indexes") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Index> indexes) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Index(
      @JsonProperty("product_docs_index_path") String path,
      @JsonProperty("product_docs_index_id") @Nullable String id,
      @JsonProperty("product_docs_origin") String origin) {}

  /**
   * The user's documents, and then those of OpenShift, which the image brings; these not on plain
   * Kubernetes.
   */
  static ReferenceContentSection of(Optional<OpenShiftVersion> version, Rag rag) {
    return new ReferenceContentSection(
        "/app-root/embeddings_model",
        Stream.concat(
                rag.indexes().stream().map(ReferenceContentSection::index),
                version
                    .filter(v -> !rag.only())
                    .map(ReferenceContentSection::documentation)
                    .stream())
            .toList());
  }

  private static Index index(RagIndex index) {
    return new Index(index.directory(), index.id().orElse(null), index.image());
  }

  private static Index documentation(OpenShiftVersion version) {
    return new Index(
        "/app-root/vector_db/ocp_product_docs/" + version,
        "ocp-product-docs-" + version.major() + "_" + version.minor(),
        "Red Hat OpenShift " + version + " documentation");
  }
}
