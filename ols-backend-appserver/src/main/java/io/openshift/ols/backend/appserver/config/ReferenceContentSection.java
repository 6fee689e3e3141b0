// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.view.OpenShiftVersion;
import java.util.List;
import java.util.Optional;

/** The documents that answers are founded on. */
record ReferenceContentSection(
    @JsonProperty("embeddings_model_path") String embeddingsModelPath,
    @JsonProperty("indexes") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Index> indexes) {

  record Index(
      @JsonProperty("product_docs_index_path") String path,
      @JsonProperty("product_docs_index_id") String id,
      @JsonProperty("product_docs_origin") String origin) {}

  /** The documentation of OpenShift, which the image brings; none on plain Kubernetes. */
  static ReferenceContentSection of(Optional<OpenShiftVersion> version) {
    return new ReferenceContentSection(
        "/app-root/embeddings_model",
        version.map(ReferenceContentSection::documentation).stream().toList());
  }

  private static Index documentation(OpenShiftVersion version) {
    return new Index(
        "/app-root/vector_db/ocp_product_docs/" + version,
        "ocp-product-docs-" + version.major() + "_" + version.minor(),
        "Red Hat OpenShift " + version + " documentation");
  }
}
