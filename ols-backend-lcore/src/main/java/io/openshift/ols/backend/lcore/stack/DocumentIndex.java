// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.api.v1alpha1.RagSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An index of the user's documents, as both files call it.
 *
 * @param path its entry in the resource
 * @param name of its directory in the volume that the init containers fill
 * @param storeId the identifier under which the image's author has stored it
 * @param guessed whether the resource does not say that identifier
 */
public record DocumentIndex(FieldPath path, String name, String storeId, boolean guessed) {
  /** What the vectors of the documents were made with. */
  public static final String EMBEDDING_MODEL = "sentence-transformers/all-mpnet-base-v2";

  /** Numbers in a vector of that model. */
  public static final int EMBEDDING_DIMENSION = 768;

  private static final FieldPath INDEXES = FieldPath.of("spec.ols.rag");
  private static final String DIRECTORY = "/rag-data/";

  /** In the order of the resource. */
  public static List<DocumentIndex> of(OlsSpec ols) {
    List<RagSpec> specs = ols.getRag();
    return IntStream.range(0, specs.size())
        .mapToObj(i -> of(INDEXES.index(i), i, specs.get(i)))
        .toList();
  }

  private static DocumentIndex of(FieldPath path, int position, RagSpec spec) {
    String id = Objects.requireNonNullElse(spec.getIndexId(), "");
    return new DocumentIndex(
        path, "rag-" + position, id.isEmpty() ? "rag-" + position : id, id.isEmpty());
  }

  /** The data base of the index, of SQLite. */
  public String file() {
    return DIRECTORY + name + "/faiss_store.db";
  }

  Optional<Problem> note() {
    return guessed
        ? Optional.of(
            Problem.user(
                ProblemCode.SETTING_NOT_SUPPORTED,
                path.field("indexID"),
                "is missing, and the server does not look for the one index that is there",
                "set it to the identifier with which the index was made"))
        : Optional.empty();
  }
}
